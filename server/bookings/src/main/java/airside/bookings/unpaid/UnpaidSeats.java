package airside.bookings.unpaid;

import airside.bookings.booking.Booking;
import airside.bookings.booking.Contact;
import airside.bookings.booking.Owner;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Seats that are to be held unpaid, and the subjects for which they count.
///
/// @param holdId id of the hold in flights; a booking that takes over a seat hold has the same
/// @param agencyId agency of an agent, whose seats count only for the agency; empty for others
/// @param contact e-mail address in lower case; empty for a seat hold
/// @param address client address of the request, if known
/// @param seats number of seats on each flight
public record UnpaidSeats(
        UUID holdId,
        UUID accountId,
        Optional<UUID> agencyId,
        Optional<String> contact,
        Optional<String> address,
        int seats) {

    /// Returns the seats of a seat hold.
    public static UnpaidSeats ofSeatHold(UUID holdId, Owner owner, Optional<String> address, int seats) {
        return new UnpaidSeats(holdId, owner.accountId(), owner.agencyId(), Optional.empty(), address, seats);
    }

    /// Returns the seats of a new booking.
    public static UnpaidSeats ofBooking(
            UUID holdId, Owner owner, Contact contact, Optional<String> address, int seats) {
        return new UnpaidSeats(
                holdId,
                owner.accountId(),
                owner.agencyId(),
                Optional.of(contact.email().strip().toLowerCase(Locale.ROOT)),
                address,
                seats);
    }

    /// Returns the seats of a stored booking, which has no client address.
    public static UnpaidSeats ofBooking(Booking booking) {
        return ofBooking(
                booking.terms().holdId(),
                booking.owner(),
                booking.contact(),
                Optional.empty(),
                booking.trip().passengers().seats());
    }

    /// Returns the same seats with the client address of the first request for them.
    UnpaidSeats from(Optional<String> firstAddress) {
        return new UnpaidSeats(holdId, accountId, agencyId, contact, firstAddress, seats);
    }

    /// Returns the value of a subject; empty if these seats do not count for the subject.
    Optional<Object> key(Subject subject) {
        if (agencyId.isPresent()) return subject == Subject.AGENCY ? agencyId.map(id -> id) : Optional.empty();
        return switch (subject) {
            case ACCOUNT -> Optional.of(accountId);
            case CONTACT -> contact.map(email -> email);
            case ADDRESS -> address.map(from -> from);
            case AGENCY -> Optional.empty();
        };
    }

    /// Hides personal data from logs.
    @Override
    public String toString() {
        return "UnpaidSeats[%s, %d seats]".formatted(holdId, seats);
    }
}
