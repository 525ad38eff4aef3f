package airside.bookings.unpaid;

import airside.bookings.booking.Booking;
import airside.bookings.booking.Contact;
import airside.bookings.booking.Owner;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Seats that are to be held without being paid for now.
///
/// @param holdId the hold in flights: a seat hold and the booking that takes it over have the same
/// @param agencyId of agents; their seats count for the agency alone
/// @param contact e-mail address in small letters; a seat hold has none
/// @param address where the request came from, if that is known
/// @param seats on each flight
public record UnpaidSeats(
        UUID holdId,
        UUID accountId,
        Optional<UUID> agencyId,
        Optional<String> contact,
        Optional<String> address,
        int seats) {

    /// Those of a seat hold.
    public static UnpaidSeats ofSeatHold(UUID holdId, Owner owner, Optional<String> address, int seats) {
        return new UnpaidSeats(holdId, owner.accountId(), owner.agencyId(), Optional.empty(), address, seats);
    }

    /// Those of a booking.
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

    /// Those of a booking as it is stored, which has no client address.
    public static UnpaidSeats ofBooking(Booking booking) {
        return ofBooking(
                booking.terms().holdId(),
                booking.owner(),
                booking.contact(),
                Optional.empty(),
                booking.trip().passengers().seats());
    }

    /// The same seats with the address that the first request for them came from.
    UnpaidSeats from(Optional<String> firstAddress) {
        return new UnpaidSeats(holdId, accountId, agencyId, contact, firstAddress, seats);
    }

    /// The value that seats of a subject are counted by; empty if the subject does not count these seats.
    Optional<Object> key(Subject subject) {
        if (agencyId.isPresent()) return subject == Subject.AGENCY ? agencyId.map(id -> id) : Optional.empty();
        return switch (subject) {
            case ACCOUNT -> Optional.of(accountId);
            case CONTACT -> contact.map(email -> email);
            case ADDRESS -> address.map(from -> from);
            case AGENCY -> Optional.empty();
        };
    }

    /// Personal data does not show.
    @Override
    public String toString() {
        return "UnpaidSeats[%s, %d seats]".formatted(holdId, seats);
    }
}
