package airside.bookings.placing;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingStatus;
import airside.bookings.booking.Refusal;
import airside.bookings.flights.FlightsProblems;
import airside.bookings.flights.FlightsUnavailableException;
import airside.bookings.payments.Payment;
import airside.kit.problem.FieldError;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.util.List;
import java.util.Optional;

/// Refusals of bookings and payments, as problems of the contract.
public final class PlacingProblems {
    private PlacingProblems() {}

    /// Returns the problem for a refusal by flights or of a failed booking.
    public static ProblemException refused(String code, String detail) {
        return new ProblemException(ProblemType.valueOf(code), detail);
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
    /// @param tried the payment of the request; empty if it has none
    static Optional<ProblemException> ofOutcome(Booking booking, Optional<Payment> tried) {
        if (booking.isUnderWay()) return Optional.empty();
        Optional<ProblemException> problem = problemOf(booking, tried);
        return problem.map(
                refusal -> refusal.with("recordLocator", booking.recordLocator().value()));
    }

    private static Optional<ProblemException> problemOf(Booking booking, Optional<Payment> tried) {
        if (booking.status() == BookingStatus.FAILED) {
            Refusal why = booking.failure().orElseThrow();
            return Optional.of(refused(why.code(), why.detail()));
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
                        "%s. The seats stay held until %s: use another card."
                                .formatted(reason, booking.terms().timeLimitAt()))
                : new ProblemException(
                        ProblemType.TIME_LIMIT_PASSED,
                        "%s, and the ticketing time limit has passed: search and book again.".formatted(reason));
    }
}
