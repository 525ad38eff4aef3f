package airside.bookings.booking;

import java.util.Optional;
import java.util.UUID;

/// The account and the agency that a booking belongs to.
///
/// @param agencyId agency of the agent who made it; all its agents may see it
/// @param createdBy user name of the account that made it
public record Owner(UUID accountId, Optional<UUID> agencyId, String createdBy) {}
