package airside.bookings.idempotency;

import java.util.Optional;
import java.util.UUID;

/// The exclusive right to execute a request with an idempotency key until a lease expires.
///
/// @param id identifies this attempt; another attempt that takes over has another id
/// @param resourceId id of the resource that the request creates, the same for all attempts
/// @param bookingId the booking that an earlier attempt created or paid; empty without one
public record Claim(UUID accountId, String key, UUID id, UUID resourceId, Optional<UUID> bookingId) {}
