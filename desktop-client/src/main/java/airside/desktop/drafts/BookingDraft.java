package airside.desktop.drafts;

import airside.desktop.preferences.RecentSearches.RecentSearch;
import airside.desktop.travel.BookingSummary;
import airside.desktop.travel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A booking as typed so far: for which search, with which flights, for whom. It never has card details.
///
/// @param total what the flights cost when it was kept
/// @param hold the seats held for it, if any were
/// @param sentAt when it was sent to be booked, where no clear answer came; it may have been booked then
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

    /// Whether it has anything that the traveller would have to type again.
    public boolean isTyped() {
        return contact.isTyped() || travellers.stream().anyMatch(DraftTraveller::isTyped);
    }

    /// When its first flight leaves; it cannot be booked afterwards.
    public Instant departureAt() {
        return directions.getFirst().departureAt();
    }

    public int travellersComplete() {
        return (int) travellers.stream().filter(DraftTraveller::isComplete).count();
    }

    /// The hold, while it still has the seats.
    public Optional<DraftHold> liveHold(Instant now) {
        return hold.filter(held -> held.isLiveAt(now));
    }

    /// The same after its seats went back.
    public BookingDraft withoutHold() {
        return new BookingDraft(search, directions, total, Optional.empty(), travellers, contact, sentAt);
    }

    /// Whether this booking is what became of the draft: it was sent, and the same traveller is booked on the same
    /// flight.
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
