package airside.flights.holds;

import airside.flights.inventory.HoldResult;
import airside.flights.inventory.HoldWish;
import airside.flights.inventory.JdbcSeatHolds;
import airside.flights.inventory.LegCabin;
import airside.flights.offers.PricedTrip;
import airside.flights.offers.PricedTrip.PricedJourney;
import airside.flights.offers.ReadOffers;
import airside.flights.offers.ReadOffers.Reading;
import airside.flights.schedules.DatedLeg;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Holds the seats of offers.
public final class HoldSeats {
    private final ReadOffers offers;
    private final JdbcSeatHolds holds;

    public HoldSeats(ReadOffers offers, JdbcSeatHolds holds) {
        this.offers = offers;
        this.holds = holds;
    }

    /// What asking comes to: the offers may be wrong, or the seats not be there.
    public sealed interface Outcome {
        record Decided(HoldResult result, PricedTrip trip) implements Outcome {}

        record OffersRefused(Reading reading) implements Outcome {}
    }

    public Outcome put(UUID id, List<String> tokens, Instant expiresAt) {
        Reading reading = offers.read(tokens);
        return switch (reading) {
            case Reading.Trip(PricedTrip trip) -> put(id, tokens, expiresAt, trip, true);
            // A live hold keeps its price; without one, the offer's time has passed.
            case Reading.Expired(PricedTrip trip, var _, var _) -> put(id, tokens, expiresAt, trip, false);
            case Reading.NotGenuine _, Reading.FlightChanged _, Reading.DoNotCombine _ ->
                new Outcome.OffersRefused(reading);
        };
    }

    private Outcome put(UUID id, List<String> tokens, Instant expiresAt, PricedTrip trip, boolean offersAreFresh) {
        HoldWish wish =
                new HoldWish(id, trip.passengers().seats(), tokens, capacities(trip), expiresAt, offersAreFresh);
        return new Outcome.Decided(holds.put(wish), trip);
    }

    private static Map<LegCabin, Integer> capacities(PricedTrip trip) {
        Map<LegCabin, Integer> capacities = new TreeMap<>();
        for (PricedJourney journey : trip.journeys()) {
            for (DatedLeg leg : journey.journey().legs()) {
                capacities.put(
                        LegCabin.of(leg, journey.offer().cabin()),
                        leg.aircraft().seatsIn(journey.offer().cabin()));
            }
        }
        return capacities;
    }
}
