package airside.bookings.saga;

import airside.bookings.booking.BookingState;
import airside.kit.request.RequestInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A booking's saga as stored: its state, its next command and its lease.
///
/// @param version number of steps that were written
/// @param command the command to execute next
/// @param attempts how often this command has failed
/// @param lease of the runner that executes it; empty if no runner has leased it
/// @param origin the request that placed the booking, if known
public record Saga(
        UUID bookingId,
        int version,
        BookingState state,
        Optional<Command> command,
        int attempts,
        Optional<Lease> lease,
        Optional<RequestInfo> origin) {

    /// A runner's exclusive right to a saga until an instant. After that other runners may claim the saga.
    record Lease(UUID holder, Instant until) {}

    /// Identifies the lease of one runner on one saga, for renewals.
    public record LeaseKey(UUID bookingId, UUID holder) {}

    LeaseKey leaseKey() {
        return new LeaseKey(bookingId, holder());
    }

    UUID holder() {
        return lease.orElseThrow(
                        () -> new IllegalStateException("The saga of booking %s is not leased".formatted(bookingId)))
                .holder();
    }

    /// Returns whether the deadline of the state has passed.
    boolean isDeadlineReachedAt(Instant now) {
        return state.deadline().filter(deadline -> !now.isBefore(deadline)).isPresent();
    }
}
