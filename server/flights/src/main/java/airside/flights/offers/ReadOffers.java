package airside.flights.offers;

import airside.flights.fares.FareFamily;
import airside.flights.fares.Fares;
import airside.flights.offers.PricedTrip.PricedJourney;
import airside.flights.schedules.DatedLeg;
import airside.flights.schedules.Journey;
import airside.flights.schedules.Schedules;
import airside.flights.schedules.Segment;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Reads offers from their tokens and combines them into a trip.
public final class ReadOffers {
    private final OfferSigner signer;
    private final Schedules schedules;
    private final Fares fares;
    private final Clock clock;

    public ReadOffers(OfferSigner signer, Schedules schedules, Fares fares, Clock clock) {
        this.signer = signer;
        this.schedules = schedules;
        this.fares = fares;
        this.clock = clock;
    }

    /// Result of reading tokens. An `index` is the position of a token, from 0.
    public sealed interface Reading {
        /// Valid offers that can be booked together.
        record Trip(PricedTrip trip) implements Reading {}

        /// The token is not signed by this service, or was changed.
        record NotGenuine(int index) implements Reading {}

        /// The offer has expired.
        record Expired(PricedTrip trip, int index, Instant expiredAt) implements Reading {}

        /// The flight is no longer in the timetable, or has other times than offered.
        record FlightChanged(int index, String flight) implements Reading {}

        /// The journey departs before the previous one has landed.
        ///
        /// @param departs first leg of the journey
        /// @param before last flight of the previous journey
        /// @param lands leg with which that flight ends
        record DepartsBeforeLanding(int index, String flight, DatedLeg departs, String before, DatedLeg lands)
                implements Reading {}

        /// The offers are of different searches, or are not one for each direction.
        ///
        /// @param directions how many offers the search of the first one needs
        record DoNotCombine(int directions) implements Reading {}
    }

    /// Reads offers that hold no seats yet: their flights must still have the times that were offered.
    public Reading read(List<String> tokens) {
        Reading reading = read(tokens, OfferedSegment::matches);
        return switch (reading) {
            case Reading.Trip(PricedTrip trip) -> findTooEarly(trip.journeys()).orElse(reading);
            case Reading.Expired(PricedTrip trip, var _, var _) ->
                findTooEarly(trip.journeys()).orElse(reading);
            case Reading.NotGenuine _,
                    Reading.FlightChanged _,
                    Reading.DepartsBeforeLanding _,
                    Reading.DoNotCombine _ -> reading;
        };
    }

    /// Reads offers whose seats have been held. They keep their flights if the timetable changes, so their times,
    /// and with them the order of the journeys, may differ from what was offered.
    public Reading readHeld(List<String> tokens) {
        return read(tokens, (_, _) -> true);
    }

    private Reading read(List<String> tokens, BiPredicate<OfferedSegment, Segment> isAccepted) {
        List<PricedJourney> journeys = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            Optional<Offer> offer = signer.read(tokens.get(index));
            if (offer.isEmpty()) return new Reading.NotGenuine(index);
            Optional<PricedJourney> journey = journey(offer.get(), isAccepted);
            if (journey.isEmpty()) {
                return new Reading.FlightChanged(
                        index, offer.get().segments().getFirst().flight().toString());
            }
            journeys.add(journey.get());
        }
        if (!canBeCombined(journeys))
            return new Reading.DoNotCombine(journeys.getFirst().offer().directions());
        Instant expiresAt = journeys.stream()
                .map(journey -> journey.offer().expiresAt())
                .min(Instant::compareTo)
                .orElseThrow();
        PricedTrip trip = new PricedTrip(journeys.getFirst().offer().passengers(), journeys, expiresAt);
        for (int index = 0; index < journeys.size(); index++) {
            Offer offer = journeys.get(index).offer();
            if (offer.isExpiredAt(clock.instant())) return new Reading.Expired(trip, index, offer.expiresAt());
        }
        return new Reading.Trip(trip);
    }

    /// Returns whether there is one offer for each direction of one search, in order of travel.
    private static boolean canBeCombined(List<PricedJourney> journeys) {
        Offer first = journeys.getFirst().offer();
        if (journeys.size() != first.directions()) return false;
        for (int index = 0; index < journeys.size(); index++) {
            Offer offer = journeys.get(index).offer();
            if (offer.direction() != index || !offer.requestId().equals(first.requestId())) return false;
        }
        return true;
    }

    /// Finds the first journey that departs before the previous one has landed.
    private static Optional<Reading> findTooEarly(List<PricedJourney> journeys) {
        for (int index = 1; index < journeys.size(); index++) {
            Journey before = journeys.get(index - 1).journey();
            Journey journey = journeys.get(index).journey();
            if (TravelOrder.follows(journey, before)) continue;
            Segment departs = journey.segments().getFirst();
            Segment lands = before.segments().getLast();
            return Optional.of(new Reading.DepartsBeforeLanding(
                    index,
                    departs.flight().toString(),
                    departs.first(),
                    lands.flight().toString(),
                    lands.last()));
        }
        return Optional.empty();
    }

    private Optional<PricedJourney> journey(Offer offer, BiPredicate<OfferedSegment, Segment> isAccepted) {
        List<Segment> segments = new ArrayList<>();
        for (OfferedSegment offered : offer.segments()) {
            Optional<Segment> segment = schedules
                    .find(offered.flight(), offered.flightDate(), offered.origin(), offered.destination())
                    .filter(found -> isAccepted.test(offered, found));
            if (segment.isEmpty()) return Optional.empty();
            segments.add(segment.get());
        }
        Optional<FareFamily> family = fares.findFamily(offer.cabin(), offer.fareFamily());
        return family.map(found -> new PricedJourney(offer, new Journey(segments), found));
    }
}
