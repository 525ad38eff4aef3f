package airside.desktop.home;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.drafts.BookingDraft;
import airside.desktop.drafts.BookingDrafts;
import airside.desktop.drafts.DraftHold;
import airside.desktop.drafts.OfferMatcher;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.ApiFailureException;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Notifications;
import airside.desktop.navigation.Screen;
import airside.desktop.preferences.RecentSearches.RecentSearch;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import airside.desktop.travel.BookingSummary;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Offer;
import airside.desktop.travel.PassengerCounts;
import airside.desktop.travel.PricedJourney;
import airside.desktop.travel.SearchCriteria;
import airside.desktop.travel.SeatHold;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// View model of the unfinished bookings, which can be continued or discarded.
public final class ResumeModel {
    private final BookingDrafts drafts;
    private final FlightsGateway flights;
    private final BookingsGateway bookings;
    private final Navigator navigator;
    private final Notifications notifications;
    private final Background background;
    private final Formats formats;
    private final Messages messages;
    private final FailureMessages failureMessages;
    private final Clock clock;
    private Cancellable loading = Cancellable.NOTHING;

    // Properties: what the screen shows
    private final ObservableList<BookingDraft> unfinished = FXCollections.observableArrayList();
    private final ObservableList<BookingDraft> unfinishedToSee = FXCollections.unmodifiableObservableList(unfinished);
    private final ReadOnlyObjectWrapper<Optional<BookingDraft>> discarded =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FailureMessage>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();

    public ResumeModel(
            BookingDrafts drafts,
            FlightsGateway flights,
            BookingsGateway bookings,
            Navigator navigator,
            Notifications notifications,
            Background background,
            Formats formats,
            Clock clock) {
        this.drafts = drafts;
        this.flights = flights;
        this.bookings = bookings;
        this.navigator = navigator;
        this.notifications = notifications;
        this.background = background;
        this.formats = formats;
        this.messages = formats.messages();
        this.failureMessages = new FailureMessages(messages);
        this.clock = clock;
    }

    // Commands: what one can do

    void shown() {
        discarded.set(Optional.empty());
        problem.set(Optional.empty());
        unfinished.setAll(drafts.list());
        List<BookingDraft> earlier = drafts.takeUnannounced();
        if (!earlier.isEmpty()) notifications.show(messages.text("resume.kept", earlier.size()));
    }

    void hidden() {
        loading.cancel();
        isBusy.set(false);
    }

    /// Removes drafts that have become one of these bookings.
    void compare(List<BookingSummary> upcoming) {
        if (drafts.removeBooked(upcoming).isEmpty()) return;
        unfinished.setAll(drafts.list());
        notifications.show(messages.text("resume.wasBooked"));
    }

    /// Continues a booking: with its hold, otherwise with current offers for the same flights, otherwise with the
    /// search results. The entered data stays.
    public void resume(BookingDraft draft) {
        Optional<Screen> left = navigator.find(screen -> isPageOf(screen, draft));
        if (left.isPresent()) {
            navigator.returnTo(left.get());
            return;
        }
        loading.cancel();
        isBusy.set(true);
        problem.set(Optional.empty());
        loading = background.run(
                () -> find(draft),
                found -> {
                    isBusy.set(false);
                    open(found);
                },
                failure -> {
                    isBusy.set(false);
                    problem.set(Optional.of(failureMessages.of(failure)));
                });
    }

    private static boolean isPageOf(Screen screen, BookingDraft draft) {
        return screen instanceof Screen.Booking booking
                && RecentSearch.of(booking.criteria()).equals(draft.search());
    }

    /// @param chosen the draft's flights; empty if they are no longer offered
    private record Found(SearchCriteria criteria, Optional<List<ChosenOffer>> chosen) {}

    private Found find(BookingDraft draft) {
        SearchCriteria criteria = draft.search().toCriteria(flights::getPlace);
        Optional<List<ChosenOffer>> held = draft.liveHold(clock.instant()).flatMap(this::repeat);
        return new Found(criteria, held.or(() -> OfferMatcher.find(draft.directions(), flights.shop(criteria))));
    }

    /// Returns the offers of the hold. Empty if the server does not have the hold any more; then the flights are
    /// searched.
    private Optional<List<ChosenOffer>> repeat(DraftHold hold) {
        try {
            SeatHold held = bookings.repeatHold(hold.key(), hold.offers());
            List<PricedJourney> journeys = held.trip().journeys();
            if (held.isExpiredAt(clock.instant())
                    || journeys.size() != hold.offers().size()) return Optional.empty();
            List<ChosenOffer> chosen = new ArrayList<>();
            for (int i = 0; i < journeys.size(); i++) {
                chosen.add(chosen(journeys.get(i), hold.offers().get(i), held));
            }
            return Optional.of(chosen);
        } catch (ApiFailureException e) {
            if (e.failure().mayPass()) throw e;
            return Optional.empty();
        }
    }

    private static ChosenOffer chosen(PricedJourney journey, String token, SeatHold held) {
        String bookingClass =
                journey.journey().segments().getFirst().bookingClass().orElse("");
        Offer offer = new Offer(
                token,
                journey.family().code(),
                bookingClass,
                PassengerCounts.SEATS_MAX,
                journey.price(),
                held.expiresAt());
        return new ChosenOffer(journey.journey(), journey.family(), offer);
    }

    private void open(Found found) {
        if (found.chosen().isPresent()) {
            navigator.show(new Screen.Booking(found.criteria(), found.chosen().get()));
            return;
        }
        notifications.show(messages.text("resume.flightsGone"));
        navigator.show(new Screen.Results(found.criteria()));
    }

    /// Discards a draft and releases its seats; [#undo] restores the draft without its seats.
    public void discard(BookingDraft draft) {
        drafts.remove(draft.search());
        draft.liveHold(clock.instant()).ifPresent(hold -> background.run(() -> tryRelease(hold), _ -> {}, _ -> {}));
        unfinished.setAll(drafts.list());
        discarded.set(Optional.of(draft.withoutHold()));
    }

    private boolean tryRelease(DraftHold hold) {
        bookings.releaseSeats(hold.id());
        return true;
    }

    /// Restores the draft that was discarded last, without its seats.
    public void undo() {
        discarded.get().ifPresent(drafts::keep);
        discarded.set(Optional.empty());
        unfinished.setAll(drafts.list());
    }

    /// `Resume booking LHR–JFK`.
    String title(BookingDraft draft) {
        return messages.text("resume.title", way(draft));
    }

    static String way(BookingDraft draft) {
        return draft.directions().getFirst().origin() + "–"
                + draft.directions().getFirst().destination();
    }

    /// `1 of 2 travellers entered · 18–27 Dec 2026 · seats held until 10:40`.
    String about(BookingDraft draft) {
        List<String> facts = new ArrayList<>();
        facts.add(messages.text(
                "resume.entered", draft.travellersComplete(), draft.travellers().size()));
        RecentSearch search = draft.search();
        facts.add(search.returnDate()
                .map(back -> formats.dates(search.departureDate(), back))
                .orElseGet(() -> formats.date(search.departureDate())));
        facts.add(draft.liveHold(clock.instant())
                .map(hold -> messages.text("resume.held", formats.time(hold.expiresAt(), clock.getZone())))
                .orElseGet(() -> messages.text("resume.priceAnew")));
        if (draft.sentAt().isPresent()) facts.add(messages.text("resume.sent"));
        return facts.stream().collect(Collectors.joining(" · "));
    }

    Messages messages() {
        return messages;
    }

    public ObservableList<BookingDraft> unfinished() {
        return unfinishedToSee;
    }

    /// The draft that was discarded last and can be restored.
    public ReadOnlyObjectProperty<Optional<BookingDraft>> discardedProperty() {
        return discarded.getReadOnlyProperty();
    }

    /// The failure to open a draft.
    public ReadOnlyObjectProperty<Optional<FailureMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether flights and prices are being loaded.
    public ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }
}
