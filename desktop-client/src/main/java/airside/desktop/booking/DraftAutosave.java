package airside.desktop.booking;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.drafts.BookingDraft;
import airside.desktop.drafts.BookingDrafts;
import airside.desktop.drafts.DraftFlights;
import airside.desktop.preferences.RecentSearches.RecentSearch;
import airside.desktop.travel.BookingSummary;
import airside.desktop.travel.ChosenOffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Saves the booking page as a draft: shortly after each change, and immediately when the page is closed.
final class DraftAutosave {
    /// Delay between a change and its save, so that not every keystroke is written. A crash loses at most the
    /// changes of this time.
    private static final Duration TYPING_PAUSE = Duration.ofMillis(400);

    private final BookingDrafts drafts;
    private final RecentSearch search;
    private final List<TravellerForm> travellers;
    private final ContactForm contact;
    private final SeatHoldModel seatHolds;
    private final Background background;
    private Cancellable waiting = Cancellable.NOTHING;
    private Optional<Instant> sentAt = Optional.empty();
    private boolean hasEnded;

    DraftAutosave(
            BookingDrafts drafts,
            RecentSearch search,
            List<TravellerForm> travellers,
            ContactForm contact,
            SeatHoldModel seatHolds,
            Background background) {
        this.drafts = drafts;
        this.search = search;
        this.travellers = List.copyOf(travellers);
        this.contact = contact;
        this.seatHolds = seatHolds;
        this.background = background;
    }

    /// Restores the draft of the same search, if there is one, and then listens for changes.
    void start() {
        drafts.find(search).ifPresent(this::restore);
        travellers.forEach(traveller -> traveller.whenTyped(this::saveSoon));
        contact.whenTyped(this::saveSoon);
        seatHolds.stateProperty().subscribe((_, _) -> saveSoon());
    }

    private void restore(BookingDraft draft) {
        for (int i = 0; i < travellers.size() && i < draft.travellers().size(); i++) {
            boolean fits = travellers.get(i).type() == draft.travellers().get(i).type();
            if (fits) travellers.get(i).restore(draft.travellers().get(i));
        }
        contact.restore(draft.contact());
        seatHolds.resume(draft);
        sentAt = draft.sentAt();
    }

    private void saveSoon() {
        waiting.cancel();
        if (!hasEnded) waiting = background.after(TYPING_PAUSE, this::keep);
    }

    /// Saves the draft now.
    void keep() {
        waiting.cancel();
        if (!hasEnded) drafts.keep(draft());
    }

    /// Marks the draft as sent. Until a response arrives the booking may exist.
    void sent(Instant at) {
        sentAt = Optional.of(at);
        keep();
    }

    /// Returns whether the draft was sent without receiving a response.
    boolean wasSent() {
        return sentAt.isPresent() && !hasEnded;
    }

    /// Returns whether one of the bookings was made from this draft; if so, deletes the draft.
    boolean isBookedIn(List<BookingSummary> bookings) {
        keep();
        boolean isBooked = drafts.removeBooked(bookings).stream()
                .anyMatch(booked -> booked.search().equals(search));
        if (isBooked) end();
        return isBooked;
    }

    /// The server refused the booking: the draft is no longer marked as sent.
    void refused() {
        sentAt = Optional.empty();
        keep();
    }

    /// Deletes the draft after the booking was made.
    void end() {
        waiting.cancel();
        hasEnded = true;
        drafts.remove(search);
    }

    /// Returns whether the draft has values that the traveller entered.
    boolean isTyped() {
        return !hasEnded && draft().isTyped();
    }

    private BookingDraft draft() {
        List<ChosenOffer> chosen = seatHolds.chosenProperty().get();
        return new BookingDraft(
                search,
                chosen.stream().map(DraftFlights::of).toList(),
                seatHolds.agreedTotal(),
                seatHolds.held(),
                travellers.stream().map(TravellerForm::typed).toList(),
                contact.typed(),
                sentAt);
    }
}
