package airside.flights.schedules;

import airside.vocabulary.AirportCode;
import airside.vocabulary.CabinClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A part of a pattern that passengers can fly: from one leg to the same or a later one.
record FlightPart(ScheduledFlight flight, int firstLeg, int lastLeg) {
    /// Returns all parts of a flight except those that end at the airport where they start.
    static List<FlightPart> of(ScheduledFlight flight) {
        List<FlightPart> parts = new ArrayList<>();
        for (int first = 0; first < flight.legs().size(); first++) {
            for (int last = first; last < flight.legs().size(); last++) {
                FlightPart part = new FlightPart(flight, first, last);
                if (!part.isLoop()) parts.add(part);
            }
        }
        return parts;
    }

    ScheduledLeg first() {
        return flight.legs().get(firstLeg);
    }

    ScheduledLeg last() {
        return flight.legs().get(lastLeg);
    }

    private boolean isLoop() {
        return first().origin().equals(last().destination());
    }

    boolean connects(AirportCode origin, AirportCode destination) {
        return first().origin().code().equals(origin)
                && last().destination().code().equals(destination);
    }

    /// Returns whether the aircraft of every leg has a cabin.
    boolean hasCabin(CabinClass cabin) {
        for (int leg = firstLeg; leg <= lastLeg; leg++) {
            if (flight.legs().get(leg).aircraft().seatsIn(cabin) == 0) return false;
        }
        return true;
    }

    /// Returns the segment on a day.
    ///
    /// @param flightDate local date of the flight's first departure
    Segment on(LocalDate flightDate) {
        return new Segment(
                flight.designator(),
                flight.airline(),
                flight.operator(),
                flightDate,
                flight.on(flightDate).subList(firstLeg, lastLeg + 1));
    }
}
