package airside.bookings.booking;

import java.util.Optional;
import java.util.UUID;

/// Whose booking it is.
///
/// @param agencyId of the agency whose agent made it; all its agents may see it
/// @param createdBy user name of who made it
public record Owner(UUID accountId, Optional<UUID> agencyId, String createdBy) {}
