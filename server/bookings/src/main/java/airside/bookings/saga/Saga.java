package airside.bookings.saga;

import airside.bookings.booking.BookingState;
import airside.kit.request.RequestInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A booking's saga as it stands.
///
/// @param version counts its steps
/// @param command what is to be done next
/// @param attempts how often that was tried in vain
/// @param lease in whose hands it is, if it is in anybody's
/// @param origin the request that it began with, if that is known
public record Saga(
        UUID bookingId,
        int version,
        BookingState state,
        Optional<Command> command,
        int attempts,
        Optional<Lease> lease,
        Optional<RequestInfo> origin) {

    /// A runner's hold on a saga. When its process dies, others may take the saga up after that.
    record Lease(UUID holder, Instant until) {}

    /// A saga in one runner's hands.
    public record LeaseKey(UUID bookingId, UUID holder) {}

    LeaseKey leaseKey() {
        return new LeaseKey(bookingId, holder());
    }

    UUID holder() {
        return lease.orElseThrow(() -> new IllegalStateException("Nobody has the saga of " + bookingId))
                .holder();
    }

    /// Whether the state's deadline has come.
    boolean isDeadlineReachedAt(Instant now) {
        return state.deadline().filter(deadline -> !now.isBefore(deadline)).isPresent();
    }
}
