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

/// Result of a search for offers: the offers, or the reason why there are no offers.
public sealed interface OfferSearch {
    /// Offers for each direction of the request.
    record Found(
            UUID requestId, PassengerCounts passengers, CabinClass cabin, Instant expiresAt, List<Direction> directions)
            implements OfferSearch {}

    /// There is no place with this code.
    ///
    /// @param index of the direction in the request, from 0
    record UnknownPlace(int index, boolean isOrigin, PlaceCode code) implements OfferSearch {}

    /// Origin and destination have an airport in common.
    record SameOriginAndDestination(int index, PlaceCode code) implements OfferSearch {}

    /// The departure date has passed.
    ///
    /// @param today date at the origin
    record DateInThePast(int index, LocalDate date, LocalDate today) implements OfferSearch {}

    /// The departure date is not on sale yet.
    ///
    /// @param lastDate last day on sale
    record DateBeyondHorizon(int index, LocalDate date, LocalDate lastDate) implements OfferSearch {}

    /// The return day ends, at the place of the return, before the outbound day begins at the origin.
    record DatesNotInOrder(LocalDate outbound, LocalDate inbound) implements OfferSearch {}

    /// All return flights of the day depart before the first outbound flight has landed.
    ///
    /// @param landsAt airport at which the outbound flight lands
    /// @param landsLocal local time at which it lands there
    record ReturnBeforeLanding(
            LocalDate outbound, LocalDate inbound, String flight, AirportCode landsAt, LocalDateTime landsLocal)
            implements OfferSearch {}

    /// No passenger with a seat.
    record NoPassengers() implements OfferSearch {}

    /// More infants on laps than adults.
    record TooManyInfants(int infants, int adults) implements OfferSearch {}

    /// More passengers with a seat than one booking may have.
    record TooManyPassengers(long seats, int seatsMax) implements OfferSearch {}

    /// The route has flights, but not on this day.
    ///
    /// @param flyingDates the nearest days with flights on sale, in the requested cabin if any day has it
    record NoFlightsThatDay(DirectionQuery query, List<LocalDate> flyingDates) implements OfferSearch {}

    /// The flights of the day have left or depart too soon to be sold.
    ///
    /// @param flyingDates the nearest days with flights on sale; may be empty
    record NoFlightsLeftThatDay(DirectionQuery query, List<LocalDate> flyingDates) implements OfferSearch {}

    /// Flights of the day are on sale, but without the requested cabin.
    ///
    /// @param cabins the cabins of these flights
    /// @param flyingDates the nearest days with flights on sale in the requested cabin; may be empty
    record CabinNotFlown(DirectionQuery query, CabinClass cabin, Set<CabinClass> cabins, List<LocalDate> flyingDates)
            implements OfferSearch {}

    /// No flight of the timetable connects the two places.
    record NoFlightsOnRoute(DirectionQuery query) implements OfferSearch {}

    /// Offers for one origin and destination.
    ///
    /// @param resultsTotal how many journeys were found; more than `results` if the request limits them
    record Direction(DirectionQuery query, List<FareFamily> families, List<JourneyOffers> results, int resultsTotal) {}

    /// A journey and its offers, one for each fare family; empty if too few seats are open.
    record JourneyOffers(Journey journey, List<SignedOffer> offers) {}

    /// An offer with its token.
    ///
    /// @param seatsLeft how many seats are open at this price
    record SignedOffer(Offer offer, String token, int seatsLeft) {}
}
