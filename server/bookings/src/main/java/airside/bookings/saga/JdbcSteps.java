package airside.bookings.saga;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingState;
import airside.bookings.booking.BookingState.Failed;
import airside.bookings.booking.BookingState.Ticketed;
import airside.bookings.booking.Refusal;
import airside.bookings.history.HistoryChain;
import airside.bookings.history.HistoryEntry;
import airside.bookings.history.JdbcHistory;
import airside.bookings.ledger.JdbcLedger;
import airside.bookings.payments.JdbcPayments;
import airside.bookings.saga.Saga.Lease;
import airside.bookings.saga.StepEffects.Line;
import airside.bookings.tickets.JdbcTickets;
import airside.bookings.tickets.Ticket;
import airside.kit.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Writes one step of a saga with its effects: the saga's row, the payment, the ledger, the tickets, the booking's
/// row and its history.
final class JdbcSteps {
    private static final String UPDATE_SAGA = """
        UPDATE sagas SET version = version + 1, state = cast(? AS jsonb), command = cast(? AS jsonb),
            is_under_way = ?, deadline_at = ?, due_at = ?, attempts = 0, trouble = NULL, lease = ?,
            leased_until = ?, changed_at = ?
        WHERE booking_id = ? AND version = ? AND lease IS NOT DISTINCT FROM ?\
        """;

    private static final String CHAIN_END = "SELECT history_number, history_hash FROM bookings WHERE id = ?";

    private static final String UPDATE_BOOKING = """
        UPDATE bookings SET status = ?, version = version + 1, ticketed_at = coalesce(?, ticketed_at),
            failure_code = ?, failure_detail = ?, history_number = ?, history_hash = ?
        WHERE id = ?\
        """;

    private final SagaJson json;

    JdbcSteps(SagaJson json) {
        this.json = json;
    }

    /// Writes a step within the given transaction.
    ///
    /// @return the saga after the step; empty if the saga was changed meanwhile, in which case nothing was written
    Optional<Saga> write(Transaction transaction, Step step, Booking booking) {
        if (!updateSaga(transaction, step)) return Optional.empty();
        Event event = step.event();
        StepEffects effects = StepEffects.of(
                step.before().state(), event, step.decision(), booking.trip().price());
        effects.payment().ifPresent(change -> JdbcPayments.change(transaction, change, event.at()));
        effects.entries().forEach(entry -> JdbcLedger.add(transaction, booking.id(), entry, event.at()));
        if (step.decision().state() instanceof Ticketed && step.decision().isRecorded()) {
            issueTickets(transaction, booking, event.at());
        }
        effects.line().ifPresent(line -> updateBooking(transaction, step, booking.id(), line));
        return Optional.of(after(step));
    }

    private boolean updateSaga(Transaction transaction, Step step) {
        Saga before = step.before();
        BookingState state = step.decision().state();
        int updated = transaction.execute(
                UPDATE_SAGA,
                json.write(state),
                step.decision().command().map(json::write),
                step.isUnderWay(),
                state.deadline(),
                step.dueAt(),
                step.leaseAfter().map(Lease::holder),
                step.leaseAfter().map(Lease::until),
                step.event().at(),
                before.bookingId(),
                before.version(),
                before.lease().map(Lease::holder));
        return updated == 1;
    }

    private static void issueTickets(Transaction transaction, Booking booking, Instant now) {
        List<Long> serials =
                JdbcTickets.nextSerials(transaction, booking.passengers().size());
        List<Ticket> tickets = IntStream.range(0, serials.size())
                .mapToObj(i ->
                        Ticket.issue(booking.trip(), booking.passengers().get(i).id(), serials.get(i), now))
                .toList();
        JdbcTickets.add(transaction, booking.id(), tickets);
    }

    /// Writes what clients read: the booking's status and an entry of its history.
    private static void updateBooking(Transaction transaction, Step step, UUID bookingId, Line line) {
        BookingState before = step.before().state();
        BookingState after = step.decision().state();
        HistoryEntry entry = HistoryEntry.after(
                chainEnd(transaction, bookingId),
                bookingId,
                step.event().at(),
                step.by(),
                line.what(),
                line.why(),
                Optional.of(before.status().name()),
                after.status().name());
        JdbcHistory.add(transaction, entry);
        Optional<Refusal> failure = after instanceof Failed failed ? Optional.of(failed.why()) : Optional.empty();
        transaction.execute(
                UPDATE_BOOKING,
                after.status(),
                after instanceof Ticketed ? Optional.of(step.event().at()) : Optional.empty(),
                failure.map(Refusal::code),
                failure.map(Refusal::detail),
                entry.number(),
                entry.hash(),
                bookingId);
    }

    private static HistoryChain.Link chainEnd(Transaction transaction, UUID bookingId) {
        return transaction
                .find(
                        CHAIN_END,
                        row -> new HistoryChain.Link(row.integer("history_number"), row.text("history_hash")),
                        bookingId)
                .orElseThrow();
    }

    private static Saga after(Step step) {
        Saga before = step.before();
        Decision decision = step.decision();
        return new Saga(
                before.bookingId(),
                before.version() + 1,
                decision.state(),
                decision.command(),
                0,
                step.leaseAfter(),
                before.origin());
    }
}
