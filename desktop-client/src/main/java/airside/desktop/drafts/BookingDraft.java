package airside.desktop.drafts;

import airside.desktop.preferences.RecentSearches.RecentSearch;
import airside.desktop.travel.BookingSummary;
import airside.desktop.travel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An unfinished booking: its search, its flights and the entered data. It never has card details.
///
/// @param total the price of the flights when the draft was saved
/// @param hold the seat hold of the draft, if there was one
/// @param sentAt when the booking was sent without receiving a clear response; it may exist on the server
public record BookingDraft(
        RecentSearch search,
        List<DraftFlights> directions,
        Money total,
        Optional<DraftHold> hold,
        List<DraftTraveller> travellers,
        DraftContact contact,
        Optional<Instant> sentAt) {
    public BookingDraft {
        directions = List.copyOf(directions);
        travellers = List.copyOf(travellers);
        if (directions.isEmpty()) throw new IllegalArgumentException("A draft has flights");
    }

    /// Returns whether the draft has values that the traveller entered.
    public boolean isTyped() {
        return contact.isTyped() || travellers.stream().anyMatch(DraftTraveller::isTyped);
    }

    /// Returns the departure of the first flight, after which the draft cannot be booked.
    public Instant departureAt() {
        return directions.getFirst().departureAt();
    }

    /// Returns the number of travellers whose fields are all valid.
    public int travellersComplete() {
        return (int) travellers.stream().filter(DraftTraveller::isComplete).count();
    }

    /// Returns the hold if it has not expired.
    public Optional<DraftHold> liveHold(Instant now) {
        return hold.filter(held -> held.isLiveAt(now));
    }

    /// Returns the draft without its hold.
    public BookingDraft withoutHold() {
        return new BookingDraft(search, directions, total, Optional.empty(), travellers, contact, sentAt);
    }

    /// Returns whether one of the bookings was made from this draft: the draft was sent, and the same traveller is
    /// booked on the same flight.
    boolean becameOneOf(List<BookingSummary> bookings) {
        return sentAt.isPresent() && bookings.stream().anyMatch(this::looksLike);
    }

    private boolean looksLike(BookingSummary booking) {
        BookingSummary.JourneyInShort first = booking.journeys().getFirst();
        return !booking.state().isEnded()
                && first.flights().equals(directions.getFirst().flights())
                && first.departureAt().equals(departureAt())
                && booking.passengerNames()
                        .getFirst()
                        .strip()
                        .equalsIgnoreCase(travellers.getFirst().name());
    }
}
