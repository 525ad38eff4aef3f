package airside.bookings.trip;

import airside.vocabulary.PassengerCounts;
import java.time.Instant;
import java.util.List;

/// What is sold: the journeys in order, for whom, and the price of all.
public record Trip(PassengerCounts passengers, List<FaredJourney> journeys, Price price) {
    public Trip {
        journeys = List.copyOf(journeys);
        if (journeys.isEmpty()) throw new IllegalArgumentException("A trip needs a journey");
    }

    /// All segments in order of travel; the coupons of a ticket follow them.
    public List<Segment> listSegments() {
        return journeys.stream()
                .flatMap(fared -> fared.journey().segments().stream())
                .toList();
    }

    /// When the first flight leaves.
    public Instant departsAt() {
        return listSegments().getFirst().departure().at();
    }

    /// The instant at which the local day of the last departure ends: until then the trip is still to come.
    public Instant lastDepartureDayEndsAt() {
        AirportTime last = listSegments().getLast().departure();
        return last.local().toLocalDate().plusDays(1).atStartOfDay(last.zone()).toInstant();
    }

    /// The airline whose ticket it is: the marketing carrier of the first segment.
    public Airline validatingCarrier() {
        return listSegments().getFirst().airline();
    }
}
