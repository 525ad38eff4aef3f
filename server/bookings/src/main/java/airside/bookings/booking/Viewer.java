package airside.bookings.booking;

import java.util.Optional;
import java.util.UUID;

/// Somebody signed in, as bookings sees them: they see their own bookings, agents those of their agency too.
///
/// @param agencyId of agents and supervisors
public record Viewer(UUID accountId, String username, Optional<UUID> agencyId) {
    public boolean maySee(Booking booking) {
        Owner owner = booking.owner();
        boolean isOfTheirAgency = agencyId.isPresent() && owner.agencyId().equals(agencyId);
        return owner.accountId().equals(accountId) || isOfTheirAgency;
    }

    /// As the owner of what they book.
    public Owner asOwner() {
        return new Owner(accountId, agencyId, username);
    }
}
