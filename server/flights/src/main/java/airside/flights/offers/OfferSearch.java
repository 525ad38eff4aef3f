package airside.flights.offers;

import airside.flights.fares.FareFamily;
import airside.flights.offers.OfferRequest.DirectionQuery;
import airside.flights.schedules.Journey;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CabinClass;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.PlaceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What shopping answers: offers, or why there are none.
public sealed interface OfferSearch {
    /// Offers for each direction asked for.
    record Found(
            UUID requestId, PassengerCounts passengers, CabinClass cabin, Instant expiresAt, List<Direction> directions)
            implements OfferSearch {}

    record UnknownPlace(int index, boolean isOrigin, PlaceCode code) implements OfferSearch {}

    record SameOriginAndDestination(int index, PlaceCode code) implements OfferSearch {}

    record DateInThePast(int index, LocalDate date, LocalDate today) implements OfferSearch {}

    record DateBeyondHorizon(int index, LocalDate date, LocalDate lastDate) implements OfferSearch {}

    record DatesNotInOrder(LocalDate outbound, LocalDate inbound) implements OfferSearch {}

    /// Every return of that day departs before the first outbound flight has landed.
    ///
    /// @param landsAt airport where the outbound flight lands
    /// @param landsLocal when it lands there, by the local clock
    record ReturnBeforeLanding(
            LocalDate outbound, LocalDate inbound, String flight, AirportCode landsAt, LocalDateTime landsLocal)
            implements OfferSearch {}

    record Nobody() implements OfferSearch {}

    record TooManyInfants(int infants, int adults) implements OfferSearch {}

    record TooManyPassengers(long seats, int seatsMax) implements OfferSearch {}

    /// @param flyingDates the nearest days with flights on sale, in the cabin if any has it
    record NoFlightsThatDay(DirectionQuery query, List<LocalDate> flyingDates) implements OfferSearch {}

    /// The flights of the day have left, or leave too soon to be sold.
    ///
    /// @param flyingDates the nearest days with flights on sale; may be empty
    record NoFlightsLeftThatDay(DirectionQuery query, List<LocalDate> flyingDates) implements OfferSearch {}

    /// Flights of the day are on sale, but none of them has the cabin.
    ///
    /// @param cabins the cabins that they have
    /// @param flyingDates the nearest days with flights on sale in the cabin; may be empty
    record CabinNotFlown(DirectionQuery query, CabinClass cabin, Set<CabinClass> cabins, List<LocalDate> flyingDates)
            implements OfferSearch {}

    record NoFlightsOnRoute(DirectionQuery query) implements OfferSearch {}

    /// What was found for one origin and destination.
    ///
    /// @param resultsTotal how many journeys there are; more than `results` if the request limits them
    record Direction(DirectionQuery query, List<FareFamily> families, List<JourneyOffers> results, int resultsTotal) {}

    /// A journey and its offers, one for each family that has seats.
    record JourneyOffers(Journey journey, List<SignedOffer> offers) {}

    /// An offer with its token.
    ///
    /// @param seatsLeft seats open at this price
    record SignedOffer(Offer offer, String token, int seatsLeft) {}
}
