package airside.bookings.saga;

import airside.bookings.booking.BookingState;
import airside.bookings.booking.BookingState.Ordered;
import airside.bookings.booking.BookingState.Paid;
import airside.bookings.booking.BookingState.Securing;
import airside.bookings.booking.Refusal;
import airside.bookings.history.HistoryEntry.What;
import airside.bookings.ledger.LedgerEntry;
import airside.bookings.payments.PaymentChange;
import airside.bookings.saga.Event.CancelRequested;
import airside.bookings.saga.Event.ClientRequest;
import airside.bookings.saga.Event.PaymentCaptured;
import airside.bookings.saga.Event.PaymentDeclined;
import airside.bookings.saga.Event.PaymentRefunded;
import airside.bookings.saga.Event.PaymentRequested;
import airside.bookings.saga.Event.SeatResult;
import airside.bookings.saga.Event.SeatsConfirmed;
import airside.bookings.saga.Event.SeatsHeld;
import airside.bookings.saga.Event.SeatsLapsed;
import airside.bookings.saga.Event.SeatsRefused;
import airside.bookings.saga.Event.SeatsReleased;
import airside.bookings.saga.Event.TicketsIssued;
import airside.bookings.saga.Event.TimeLimitReached;
import airside.bookings.trip.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The effects of a step besides the new state: the change of the payment, the entries of the ledger and the line
/// of the history. Computed without side effects.
record StepEffects(List<LedgerEntry> entries, Optional<PaymentChange> payment, Optional<Line> line) {
    StepEffects {
        entries = List.copyOf(entries);
    }

    /// What the history records of a step, without the user and the time.
    record Line(What what, Optional<String> why) {}

    /// Returns the effects of an event; empty if the decision is not recorded.
    static StepEffects of(BookingState before, Event event, Decision decision, Price price) {
        if (!decision.isRecorded()) return new StepEffects(List.of(), Optional.empty(), Optional.empty());
        return new StepEffects(
                entries(before, event, decision.state(), price),
                payment(before, event, decision.state()),
                Optional.of(line(event, decision.state())));
    }

    private static List<LedgerEntry> entries(BookingState before, Event event, BookingState after, Price price) {
        List<LedgerEntry> entries = new ArrayList<>();
        boolean wasOrdered = before.status().isOrdered();
        if (!wasOrdered && after.status().isOrdered()) entries.add(LedgerEntry.order(price));
        switch (event) {
            case PaymentCaptured _ -> entries.add(LedgerEntry.payment(price.total()));
            case TicketsIssued _ -> entries.add(LedgerEntry.ticketing(price));
            case PaymentRefunded _ -> entries.add(LedgerEntry.refund(price.total()));
            case SeatResult _, PaymentDeclined _, ClientRequest _, TimeLimitReached _ -> {
                // moves no money
            }
        }
        if (wasOrdered && after.status().isEnded()) entries.add(LedgerEntry.voidOrder(price));
        return entries;
    }

    private static Optional<PaymentChange> payment(BookingState before, Event event, BookingState after) {
        return switch (event) {
            case PaymentCaptured captured -> captured(after, captured.authorisationCode());
            case PaymentDeclined declined -> declined(before, declined.reason());
            case PaymentRefunded _ -> refunded(before);
            case SeatsRefused refused -> notTried(before, refused.why().detail());
            case CancelRequested _ -> notTried(before, "the booking was cancelled");
            case TimeLimitReached _ -> notTried(before, "the seats could not be secured in time");
            case SeatResult _, PaymentRequested _, TicketsIssued _ -> Optional.empty();
        };
    }

    private static Optional<PaymentChange> captured(BookingState after, String code) {
        return after instanceof Paid paid
                ? Optional.of(new PaymentChange.Captured(paid.paymentId(), code))
                : Optional.empty();
    }

    private static Optional<PaymentChange> declined(BookingState before, String reason) {
        return before instanceof BookingState.Charging charging
                ? Optional.of(new PaymentChange.Declined(charging.paymentId(), reason))
                : Optional.empty();
    }

    private static Optional<PaymentChange> refunded(BookingState before) {
        return before instanceof BookingState.Refunding refunding
                ? Optional.of(new PaymentChange.Refunded(
                        refunding.paymentId(), refunding.why().detail()))
                : Optional.empty();
    }

    /// Declines a payment that was not attempted, because the booking ended or lost its seats first.
    private static Optional<PaymentChange> notTried(BookingState before, String why) {
        Optional<UUID> payment = switch (before) {
            case Ordered ordered -> Optional.of(ordered.paymentId());
            case Securing securing -> Optional.of(securing.paymentId());
            default -> Optional.empty();
        };
        return payment.map(id -> new PaymentChange.Declined(id, "The card was not charged: " + why));
    }

    private static Line line(Event event, BookingState after) {
        return switch (event) {
            case SeatsHeld _ -> new Line(What.SEATS_HELD, Optional.empty());
            case SeatsRefused refused ->
                new Line(What.SEATS_REFUSED, Optional.of(refused.why().detail()));
            case PaymentRequested _ -> new Line(What.PAYMENT_REQUESTED, Optional.empty());
            case PaymentCaptured captured ->
                new Line(What.PAYMENT_CAPTURED, Optional.of("Authorisation " + captured.authorisationCode()));
            case PaymentDeclined declined -> new Line(What.PAYMENT_DECLINED, Optional.of(declined.reason()));
            case PaymentRefunded _ -> new Line(What.PAYMENT_REFUNDED, failure(after));
            case SeatsConfirmed _ -> new Line(What.SEATS_CONFIRMED, Optional.empty());
            case TicketsIssued _ -> new Line(What.TICKETED, Optional.empty());
            case CancelRequested _ -> new Line(What.CANCELLED, Optional.empty());
            case TimeLimitReached _ -> timeUp(after);
            case SeatsLapsed _, SeatsReleased _ ->
                throw new IllegalStateException("%s is not recorded in the history".formatted(event));
        };
    }

    private static Line timeUp(BookingState after) {
        return switch (after) {
            case BookingState.Expired _ ->
                new Line(What.EXPIRED, Optional.of("The ticketing time limit passed without a payment"));
            case BookingState.OnHold _ ->
                new Line(What.PAYMENT_DECLINED, Optional.of("The seats could not be secured in time"));
            default -> new Line(What.FAILED, failure(after));
        };
    }

    private static Optional<String> failure(BookingState after) {
        return after instanceof BookingState.Failed(Refusal why) ? Optional.of(why.detail()) : Optional.empty();
    }
}
