package airside.bookings.placing;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingStatus;
import airside.bookings.booking.Contact;
import airside.bookings.booking.HoldTerms;
import airside.bookings.booking.Owner;
import airside.bookings.history.HistoryChain;
import airside.bookings.history.HistoryEntry;
import airside.bookings.passengers.Passenger;
import airside.bookings.trip.Trip;
import airside.vocabulary.RecordLocator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A new booking before it is stored, without its record locator.
///
/// @param requested the first entry of its history
record BookingDraft(
        UUID id,
        Owner owner,
        Instant createdAt,
        HoldTerms terms,
        Trip trip,
        List<Passenger> passengers,
        Contact contact,
        HistoryEntry requested) {

    static BookingDraft of(
            UUID id,
            Owner owner,
            Instant now,
            HoldTerms terms,
            Trip trip,
            List<Passenger> passengers,
            Contact contact) {
        HistoryEntry requested = HistoryEntry.after(
                HistoryChain.Link.NONE,
                id,
                now,
                owner.createdBy(),
                HistoryEntry.What.REQUESTED,
                Optional.empty(),
                Optional.empty(),
                BookingStatus.DRAFT.name());
        return new BookingDraft(id, owner, requested.at(), terms, trip, passengers, contact, requested);
    }

    Booking with(RecordLocator locator) {
        return new Booking(
                id,
                locator,
                1,
                BookingStatus.DRAFT,
                true,
                owner,
                createdAt,
                Optional.empty(),
                terms,
                trip,
                passengers,
                contact,
                List.of(),
                List.of(),
                Optional.empty(),
                requested.link());
    }
}
