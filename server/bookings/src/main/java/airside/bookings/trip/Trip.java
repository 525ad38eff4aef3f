package airside.bookings.trip;

import airside.vocabulary.PassengerCounts;
import java.time.Instant;
import java.util.List;

/// What is sold: the journeys in order of travel, the number of passengers, and the total price.
public record Trip(PassengerCounts passengers, List<FaredJourney> journeys, Price price) {
    public Trip {
        journeys = List.copyOf(journeys);
        if (journeys.isEmpty()) throw new IllegalArgumentException("A trip needs a journey");
    }

    /// Returns all segments in order of travel; the coupons of a ticket have the same order.
    public List<Segment> listSegments() {
        return journeys.stream()
                .flatMap(fared -> fared.journey().segments().stream())
                .toList();
    }

    /// Returns the departure of the first flight.
    public Instant departsAt() {
        return listSegments().getFirst().departure().at();
    }

    /// Returns the instant at which the local day of the last departure ends; until then lists show the trip as
    /// upcoming.
    public Instant lastDepartureDayEndsAt() {
        AirportTime last = listSegments().getLast().departure();
        return last.local().toLocalDate().plusDays(1).atStartOfDay(last.zone()).toInstant();
    }

    /// Returns the airline that issues the ticket: the marketing carrier of the first segment.
    public Airline validatingCarrier() {
        return listSegments().getFirst().airline();
    }
}
