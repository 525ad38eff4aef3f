package airside.bookings.placing;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingStatus;
import airside.bookings.booking.Refusal;
import airside.bookings.flights.FlightsProblems;
import airside.bookings.flights.FlightsUnavailableException;
import airside.bookings.passengers.PassengerCheck;
import airside.bookings.payments.Payment;
import airside.bookings.unpaid.LimitReached;
import airside.kit.problem.FieldError;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.vocabulary.PassengerType;
import java.util.List;
import java.util.Optional;

/// Refusals of bookings and payments, as problems of the contract.
public final class PlacingProblems {
    private PlacingProblems() {}

    /// Returns the problem for a booking that was not placed: the code of flights if it refuses the offers;
    /// `PASSENGERS_DIFFER`, `TOO_MANY_INFANTS` or `INVALID_REQUEST` for the passengers; `OFFER_EXPIRED` if the
    /// first flight has left; `UNPAID_SEATS_LIMIT`.
    public static ProblemException of(PlaceBooking.Outcome.Refused refusal) {
        return switch (refusal) {
            case PlaceBooking.Outcome.OffersRefused(Refusal why) -> of(why);
            case PlaceBooking.Outcome.PassengersRefused(PassengerCheck.Refused why) -> of(why);
            case PlaceBooking.Outcome.Departed _ ->
                new ProblemException(ProblemType.OFFER_EXPIRED, "The first flight has left; search again.");
            case PlaceBooking.Outcome.TooManyUnpaid(LimitReached limit) ->
                new ProblemException(ProblemType.UNPAID_SEATS_LIMIT, limit.detail());
        };
    }

    private static ProblemException of(PassengerCheck.Refused refusal) {
        return switch (refusal) {
            case PassengerCheck.TooManyInfants(int infants, int adults) ->
                new ProblemException(
                        ProblemType.TOO_MANY_INFANTS,
                        "Each infant needs the lap of another adult, and there are %s and %s; add adults or remove infants."
                                .formatted(PassengerType.INF.inWords(infants), PassengerType.ADT.inWords(adults)));
            case PassengerCheck.PassengersDiffer(String detail) ->
                new ProblemException(ProblemType.PASSENGERS_DIFFER, detail + "; search again for them.");
            case PassengerCheck.Invalid(List<FieldError> errors) -> ofErrors(ProblemType.INVALID_REQUEST, errors);
        };
    }

    /// Returns the problem for a payment that was not requested: `TIME_LIMIT_PASSED` or `BOOKING_NOT_PAYABLE`.
    public static ProblemException of(PayBooking.Outcome.Refused refusal) {
        return switch (refusal) {
            case PayBooking.Outcome.TimeLimitPassed(Booking booking) ->
                new ProblemException(
                                ProblemType.TIME_LIMIT_PASSED,
                                "Booking %s was to be paid by %s; nothing was charged. Search and book again."
                                        .formatted(
                                                booking.recordLocator(),
                                                booking.terms().timeLimitAt()))
                        .with("recordLocator", booking.recordLocator().value());
            case PayBooking.Outcome.NotPayable(Booking booking) ->
                new ProblemException(
                        ProblemType.BOOKING_NOT_PAYABLE,
                        "Booking %s is %s%s and cannot be paid."
                                .formatted(
                                        booking.recordLocator(),
                                        booking.status(),
                                        booking.isUnderWay() ? ", with a step under way," : ""));
        };
    }

    /// Returns the problem `BOOKING_NOT_CANCELLABLE`.
    public static ProblemException of(CancelBooking.Outcome.NotCancellable refusal) {
        Booking booking = refusal.booking();
        return new ProblemException(
                ProblemType.BOOKING_NOT_CANCELLABLE,
                "Booking %s %s".formatted(booking.recordLocator(), whyNotCancellable(booking)));
    }

    private static boolean isRefunded(Booking booking) {
        return booking.payments().stream().anyMatch(payment -> payment.state() == Payment.State.REFUNDED);
    }

    private static String whyNotCancellable(Booking booking) {
        return switch (booking.status()) {
            case DRAFT, HELD -> "is being paid or changed at this moment; read it again in a few seconds.";
            case CONFIRMED, TICKETED -> "is paid; paid bookings cannot be cancelled here yet. Call the airline.";
            case CANCELLED -> "is cancelled already; nothing is left to cancel.";
            case EXPIRED ->
                "expired because it was not paid in time; its seats are released and nothing is left to cancel.";
            case FAILED ->
                isRefunded(booking)
                        ? "failed; its seats were lost and the payment was refunded. Nothing is left to cancel."
                        : "failed; it holds no seats and nothing was charged. Nothing is left to cancel.";
        };
    }

    private static ProblemException of(Refusal why) {
        return new ProblemException(ProblemType.valueOf(why.code()), why.detail());
    }

    /// Returns the problem for wrong fields; its detail is that of the first one.
    static ProblemException ofErrors(ProblemType type, List<FieldError> errors) {
        return new ProblemException(type, errors.getFirst().detail(), errors);
    }

    /// Returns the problem for a booking that was not stored because flights does not answer.
    public static ProblemException unavailable(FlightsUnavailableException e) {
        return FlightsProblems.unavailable(
                "Flights does not answer at the moment; nothing was booked. Try again with the same key.", e);
    }

    /// Returns why a booking was not made or a payment was declined; empty if the request succeeded or its outcome
    /// is not known yet.
    ///
    /// @param tried the payment of the request; empty without a card
    static Optional<ProblemException> ofOutcome(Booking booking, Optional<Payment> tried) {
        if (booking.isUnderWay()) return Optional.empty();
        Optional<ProblemException> problem = problemOf(booking, tried);
        return problem.map(
                refusal -> refusal.with("recordLocator", booking.recordLocator().value()));
    }

    private static Optional<ProblemException> problemOf(Booking booking, Optional<Payment> tried) {
        if (booking.status() == BookingStatus.FAILED) {
            return Optional.of(of(booking.failure().orElseThrow()));
        }
        if (tried.isPresent() && tried.get().state() == Payment.State.DECLINED)
            return Optional.of(declined(booking, tried.get()));
        return Optional.empty();
    }

    private static ProblemException declined(Booking booking, Payment payment) {
        String reason = payment.declineReason().orElse("The card was declined");
        return booking.status() == BookingStatus.HELD
                ? new ProblemException(
                        ProblemType.PAYMENT_DECLINED,
                        "%s. Use another card; the seats are held until the ticketing time limit.".formatted(reason))
                : new ProblemException(
                        ProblemType.TIME_LIMIT_PASSED,
                        "%s, and the ticketing time limit has passed: search and book again.".formatted(reason));
    }
}
