package airside.bookings.idempotency;

import java.util.Optional;
import java.util.UUID;

/// The right to carry a keyed request out, for a while.
///
/// @param id tells this try from earlier ones that were given up
/// @param resourceId an id for what the request makes: the same one each time it is tried
/// @param bookingId the booking that an earlier try has made, or that it is about
public record Claim(UUID accountId, String key, UUID id, UUID resourceId, Optional<UUID> bookingId) {}
