package airside.flights.offers;

import airside.flights.offers.ReadOffers.Reading;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.vocabulary.CabinClass;
import airside.vocabulary.PassengerType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Converts refusals of searches and of offers to problems that say what to do.
public final class OfferProblems {
    private OfferProblems() {}

    /// Returns the problem for a search that found no offers.
    static ProblemException of(OfferSearch refusal) {
        return switch (refusal) {
            case OfferSearch.Found _ -> throw new IllegalArgumentException("Offers were found");
            case OfferSearch.UnknownPlace(int index, boolean isOrigin, var code) ->
                ProblemException.forField(
                        ProblemType.UNKNOWN_PLACE,
                        "/originDestinations/%d/%s".formatted(index, isOrigin ? "origin" : "destination"),
                        "There is no place %s; search the places for its code.".formatted(code));
            case OfferSearch.SameOriginAndDestination(int index, var code) ->
                ProblemException.forField(
                        ProblemType.SAME_ORIGIN_AND_DESTINATION,
                        "/originDestinations/%d/destination".formatted(index),
                        "Origin and destination are the same place, %s; choose two different places.".formatted(code));
            case OfferSearch.DateInThePast(int index, var date, var today) ->
                ProblemException.forField(
                        ProblemType.DATE_IN_THE_PAST,
                        "/originDestinations/%d/departureDate".formatted(index),
                        "%s is in the past; it is %s at the origin. Choose that day or a later one."
                                .formatted(date, today));
            case OfferSearch.DateBeyondHorizon(int index, var date, var last) ->
                ProblemException.forField(
                        ProblemType.DATE_BEYOND_HORIZON,
                        "/originDestinations/%d/departureDate".formatted(index),
                        "%s is not on sale yet; choose a day up to %s.".formatted(date, last));
            case OfferSearch.DatesNotInOrder(var outbound, var inbound) ->
                ProblemException.forField(
                        ProblemType.DATES_NOT_IN_ORDER,
                        "/originDestinations/1/departureDate",
                        inbound.isBefore(outbound)
                                ? "The return on %s is before the outbound on %s; choose a later return."
                                        .formatted(inbound, outbound)
                                : "At the return's origin, %s ends before %s begins at the outbound's origin; choose a later return."
                                        .formatted(inbound, outbound));
            case OfferSearch.ReturnBeforeLanding(var outbound, var inbound, var flight, var landsAt, var landsLocal) ->
                ProblemException.forField(
                        ProblemType.DATES_NOT_IN_ORDER,
                        "/originDestinations/1/departureDate",
                        "%s, the first outbound flight of %s, lands in %s on %s at %s, after the last return flight of %s has left; choose a later return."
                                .formatted(
                                        flight,
                                        outbound,
                                        landsAt,
                                        landsLocal.toLocalDate(),
                                        landsLocal.toLocalTime(),
                                        inbound));
            case OfferSearch.NoPassengers _ ->
                ProblemException.forField(
                        ProblemType.INVALID_REQUEST,
                        "/passengers",
                        "The request has no passengers; ask for at least one passenger with a seat.");
            case OfferSearch.TooManyInfants(int infants, int adults) ->
                ProblemException.forField(
                        ProblemType.TOO_MANY_INFANTS,
                        "/passengers/infants",
                        "%s and %s: each infant sits on an adult's lap; choose no more infants than adults."
                                .formatted(PassengerType.INF.inWords(infants), PassengerType.ADT.inWords(adults)));
            case OfferSearch.TooManyPassengers(long seats, int seatsMax) ->
                ProblemException.forField(
                        ProblemType.TOO_MANY_PASSENGERS,
                        "/passengers",
                        "%d passengers need a seat, and one booking takes up to %d; make several bookings."
                                .formatted(seats, seatsMax));
            case OfferSearch.NoFlightsThatDay(var query, var dates) ->
                onOtherDays(
                        ProblemType.NO_FLIGHTS_THAT_DAY,
                        "No flight from %s to %s on %s"
                                .formatted(query.origin(), query.destination(), query.departureDate()),
                        dates);
            case OfferSearch.NoFlightsLeftThatDay(var query, var dates) ->
                onOtherDays(
                        ProblemType.NO_FLIGHTS_LEFT_THAT_DAY,
                        "The flights from %s to %s on %s have left or leave in less than %d minutes"
                                .formatted(
                                        query.origin(),
                                        query.destination(),
                                        query.departureDate(),
                                        SalesPeriod.CLOSES_BEFORE_DEPARTURE.toMinutes()),
                        dates);
            case OfferSearch.CabinNotFlown(var query, var cabin, var cabins, var dates) ->
                onOtherDays(
                                ProblemType.CABIN_NOT_FLOWN,
                                "No flight from %s to %s on %s has the cabin %s; there are seats in %s"
                                        .formatted(
                                                query.origin(),
                                                query.destination(),
                                                query.departureDate(),
                                                cabin,
                                                list(cabins)),
                                dates)
                        .with("cabins", cabins.stream().map(CabinClass::name).toList());
            case OfferSearch.NoFlightsOnRoute(var query) ->
                new ProblemException(
                        ProblemType.NO_FLIGHTS_ON_ROUTE,
                        "There is no direct flight from %s to %s; try airports nearby."
                                .formatted(query.origin(), query.destination()));
        };
    }

    /// Returns the problem for offers that cannot be used.
    ///
    /// @throws IllegalArgumentException if they can be used
    public static ProblemException of(Reading reading) {
        return switch (reading) {
            case Reading.Trip _ -> throw new IllegalArgumentException("The offers are valid");
            case Reading.NotGenuine(int index) ->
                ProblemException.forField(
                        ProblemType.OFFER_INVALID,
                        "/offers/" + index,
                        "The offer has no valid signature of this service, or was changed; search again and send its"
                                + " token as it is.");
            case Reading.Expired(var _, int index, var expiredAt) ->
                ProblemException.forField(
                        ProblemType.OFFER_EXPIRED,
                        "/offers/" + index,
                        "The offer expired at %s; search again for the current price.".formatted(expiredAt));
            case Reading.FlightChanged(int index, String flight) ->
                ProblemException.forField(
                        ProblemType.OFFER_EXPIRED,
                        "/offers/" + index,
                        "%s no longer flies as it was offered; search again.".formatted(flight));
            case Reading.DepartsBeforeLanding(int index, String flight, var departs, String before, var lands) ->
                ProblemException.forField(
                        ProblemType.OFFERS_DO_NOT_COMBINE,
                        "/offers/" + index,
                        "%s departs from %s on %s at %s, before %s lands in %s on %s at %s; choose a later flight."
                                .formatted(
                                        flight,
                                        departs.origin().code(),
                                        departs.departureLocal().toLocalDate(),
                                        departs.departureLocal().toLocalTime(),
                                        before,
                                        lands.destination().code(),
                                        lands.arrivalLocal().toLocalDate(),
                                        lands.arrivalLocal().toLocalTime()));
            case Reading.DoNotCombine(int directions) ->
                new ProblemException(
                        ProblemType.OFFERS_DO_NOT_COMBINE,
                        "These offers cannot be booked together; send offers of one search, one for each direction (%d), in order of travel."
                                .formatted(directions));
        };
    }

    /// Returns the problem `SOLD_OUT` for a leg that has too few seats left.
    static ProblemException of(CheckOffers.Outcome.TooFewSeats tooFew) {
        return new ProblemException(
                ProblemType.SOLD_OUT,
                "%s on %s has %d seats left in %s, and %d are wanted; choose another flight or cabin."
                        .formatted(
                                tooFew.leg().key().flight(),
                                tooFew.leg().key().departureDate(),
                                tooFew.left(),
                                tooFew.cabin(),
                                tooFew.wanted()));
    }

    /// @param reason why this day has no flights
    /// @param dates the nearest days that have flights; may be empty
    private static ProblemException onOtherDays(ProblemType type, String reason, List<LocalDate> dates) {
        if (dates.isEmpty()) return new ProblemException(type, reason + ".");
        return new ProblemException(type, "%s; the nearest days with flights are %s.".formatted(reason, list(dates)))
                .with("flyingDates", dates);
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
