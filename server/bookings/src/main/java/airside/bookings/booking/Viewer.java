package airside.bookings.booking;

import java.util.Optional;
import java.util.UUID;

/// The signed-in account that views bookings. It sees its own bookings; agents and supervisors also see those of
/// their agency.
///
/// @param agencyId agency of an agent or a supervisor; empty for others
public record Viewer(UUID accountId, String username, Optional<UUID> agencyId) {
    /// Returns whether the account may see a booking.
    public boolean maySee(Booking booking) {
        Owner owner = booking.owner();
        boolean isOfTheirAgency = agencyId.isPresent() && owner.agencyId().equals(agencyId);
        return owner.accountId().equals(accountId) || isOfTheirAgency;
    }

    /// Returns the owner of a booking that this account makes.
    public Owner asOwner() {
        return new Owner(accountId, agencyId, username);
    }
}
