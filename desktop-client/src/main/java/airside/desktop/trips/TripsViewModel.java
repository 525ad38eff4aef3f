package airside.desktop.trips;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connection;
import airside.desktop.connection.Connectivity;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.gateway.Cached;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.BookingList.View;
import airside.desktop.travel.BookingSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// View model of the bookings in three views. Loaded lists stay visible while the server is unreachable, with the
/// time of their last update.
public final class TripsViewModel implements ScreenModel {
    private static final Duration TICK = Duration.ofSeconds(1);

    /// Held bookings first, the earliest time limit on top.
    private static final Comparator<BookingSummary> HOLDS_FIRST =
            Comparator.comparing((BookingSummary booking) -> booking.heldUntil().orElse(Instant.MAX));

    private final BookingsGateway bookings;
    private final Navigator navigator;
    private final Connectivity connectivity;
    private final Background background;
    private final FailureMessages failureMessages;
    private final Messages messages;
    private final Clock clock;
    private final Map<View, Read> readBefore = new EnumMap<>(View.class);
    /// Interval of requests while a copy is shown.
    private static final Duration READ_AGAIN = Duration.ofSeconds(15);

    private Cancellable reading = Cancellable.NOTHING;
    private Cancellable ticking = Cancellable.NOTHING;
    private Cancellable finding = Cancellable.NOTHING;
    private Subscription whenBack = Subscription.EMPTY;

    private record Read(BookingList list, Instant at) {}

    // Properties: what the screen shows
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.UPCOMING);
    private final ReadOnlyObjectWrapper<TripsState> state = new ReadOnlyObjectWrapper<>(new TripsState.Loading());
    private final StringProperty locator = new SimpleStringProperty("");
    private final StringProperty surname = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper locatorProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper surnameProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyObjectWrapper<Optional<FailureMessage>> notFound =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public TripsViewModel(
            BookingsGateway bookings,
            Navigator navigator,
            Connectivity connectivity,
            Background background,
            Messages messages,
            Clock clock) {
        this.bookings = bookings;
        this.navigator = navigator;
        this.connectivity = connectivity;
        this.background = background;
        this.failureMessages = new FailureMessages(messages);
        this.messages = messages;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        view.subscribe((_, _) -> read());
        locator.subscribe(_ -> {
            locatorProblem.set("");
            notFound.set(Optional.empty());
        });
        surname.subscribe(_ -> {
            surnameProblem.set("");
            notFound.set(Optional.empty());
        });
    }

    // Commands: what one can do

    @Override
    public void shown() {
        now.set(clock.instant());
        ticking.cancel();
        ticking = background.every(TICK, this::tick);
        read();
        whenBack = Subscription.combine(
                connectivity.whenBack(this::read),
                connectivity.connectionProperty().subscribe(this::showReadTime));
    }

    /// Updates the countdowns; when a hold expires, reloads the list.
    private void tick() {
        Instant before = now.get();
        now.set(clock.instant());
        boolean isOneOver = state.get() instanceof TripsState.Shown shown
                && shown.list().bookings().stream()
                        .flatMap(booking -> booking.heldUntil().stream())
                        .anyMatch(limit -> limit.isAfter(before) && !limit.isAfter(now.get()));
        if (isOneOver) read();
    }

    @Override
    public void hidden() {
        ticking.cancel();
        reading.cancel();
        finding.cancel();
        whenBack.unsubscribe();
    }

    @Override
    public Optional<Runnable> refresh() {
        return Optional.of(this::read);
    }

    /// Loads the chosen view; known bookings are shown until the response arrives.
    public void read() {
        reading.cancel();
        View wanted = view.get();
        Read before = readBefore.get(wanted);
        if (before != null) state.set(new TripsState.Shown(before.list(), staleSince(before)));
        else if (!connectivity.isLost() || !showKept(wanted)) state.set(new TripsState.Loading());
        reading = background.run(() -> bookings.list(wanted), list -> show(wanted, list), this::fail);
    }

    /// Loads the next page and appends it.
    public void readMore() {
        if (!(state.get() instanceof TripsState.Shown shown)) return;
        BookingList list = shown.list();
        if (list.nextPage().isEmpty()) return;
        reading.cancel();
        View wanted = view.get();
        reading = background.run(
                () -> bookings.list(wanted, list.nextPage().get()), more -> show(wanted, join(list, more)), this::fail);
    }

    /// Opens the trip screen of a booking.
    public void open(BookingSummary booking) {
        navigator.show(new Screen.Trip(booking.locator(), false));
    }

    /// Opens the home screen with the search form.
    public void searchFlights() {
        navigator.show(new Screen.Home());
    }

    public void signInAgain() {
        navigator.show(new Screen.SignIn());
    }

    /// Finds a booking by record locator and surname.
    public void find() {
        String code = locator.get().strip().toUpperCase(Locale.ROOT);
        String name = surname.get().strip();
        notFound.set(Optional.empty());
        locatorProblem.set(code.isEmpty() ? messages.text("trips.find.locator") : "");
        surnameProblem.set(name.isEmpty() ? messages.text("trips.find.surname") : "");
        if (code.isEmpty() || name.isEmpty()) return;
        finding.cancel();
        finding = background.run(
                () -> bookings.retrieve(code, name),
                (Booking found) -> navigator.show(new Screen.FoundTrip(found)),
                failure -> notFound.set(Optional.of(
                        failure.is(ProblemCode.NOT_FOUND)
                                ? new FailureMessage(messages.text("trips.find.none"), "", "", "")
                                : failureMessages.of(failure))));
    }

    private void show(View wanted, BookingList list) {
        BookingList sorted = list.sorted(HOLDS_FIRST);
        readBefore.put(wanted, new Read(sorted, clock.instant()));
        state.set(new TripsState.Shown(sorted, Optional.empty()));
    }

    private void fail(ApiFailure failure) {
        Read before = readBefore.get(view.get());
        boolean isSignedOut = failure instanceof ApiFailure.SignInNeeded;
        if (failure.mayPass()) {
            connectivity.checkAfterFailure();
            reading = background.after(READ_AGAIN, this::read);
        }
        if (before != null && !isSignedOut) {
            state.set(new TripsState.Shown(before.list(), Optional.of(before.at())));
            return;
        }
        if (failure.mayPass() && showKept(view.get())) return;
        state.set(new TripsState.Failed(failureMessages.of(failure), isSignedOut));
    }

    private boolean showKept(View wanted) {
        Optional<Cached<BookingList>> kept = bookings.cache().findList(wanted);
        kept.ifPresent(
                found -> state.set(new TripsState.Shown(found.value().sorted(HOLDS_FIRST), Optional.of(found.at()))));
        return kept.isPresent();
    }

    /// Shows since when the data is not updated, from the moment the server is lost.
    private void showReadTime(Connection connection) {
        Read before = readBefore.get(view.get());
        boolean isLost = connection instanceof Connection.Lost;
        if (isLost && before != null && state.get() instanceof TripsState.Shown) {
            state.set(new TripsState.Shown(before.list(), staleSince(before)));
        }
    }

    private Optional<Instant> staleSince(Read read) {
        return connectivity.isLost() ? Optional.of(read.at()) : Optional.empty();
    }

    private static BookingList join(BookingList first, BookingList more) {
        List<BookingSummary> all = new ArrayList<>(first.bookings());
        all.addAll(more.bookings());
        return new BookingList(all, more.upcoming(), more.past(), more.cancelled(), more.nextPage());
    }

    /// The time for countdowns, updated every second.
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty locatorProblemProperty() {
        return locatorProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty surnameProblemProperty() {
        return surnameProblem.getReadOnlyProperty();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public ObjectProperty<View> viewProperty() {
        return view;
    }

    public ReadOnlyObjectProperty<TripsState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public StringProperty locatorProperty() {
        return locator;
    }

    public StringProperty surnameProperty() {
        return surname;
    }

    public ReadOnlyObjectProperty<Optional<FailureMessage>> notFoundProperty() {
        return notFound.getReadOnlyProperty();
    }
}
