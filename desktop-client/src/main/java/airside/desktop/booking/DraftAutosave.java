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

/// Keeps what is typed on the booking page as a draft: shortly after each change, and at once when the page is
/// left.
final class DraftAutosave {
    /// Long enough not to write with every letter; a crash loses no more than this.
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

    /// Fills the page from the draft of the same search, if there is one, and listens from then on.
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

    /// Keeps the draft as it is now.
    void keep() {
        waiting.cancel();
        if (!hasEnded) drafts.keep(draft());
    }

    /// Notes that the booking was sent. Until an answer comes it is unknown whether it was made.
    void sent(Instant at) {
        sentAt = Optional.of(at);
        keep();
    }

    /// Whether it was sent before and no answer came.
    boolean wasSent() {
        return sentAt.isPresent() && !hasEnded;
    }

    /// Whether it is among these bookings; then nothing is left to keep.
    boolean isBookedIn(List<BookingSummary> bookings) {
        keep();
        boolean isBooked = drafts.removeBooked(bookings).stream()
                .anyMatch(booked -> booked.search().equals(search));
        if (isBooked) end();
        return isBooked;
    }

    /// A clear answer: it was not booked.
    void refused() {
        sentAt = Optional.empty();
        keep();
    }

    /// It was booked; nothing is left to keep.
    void end() {
        waiting.cancel();
        hasEnded = true;
        drafts.remove(search);
    }

    /// Whether the traveller would have to type it again.
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
