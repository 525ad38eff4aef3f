package airside.desktop.trip;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connection;
import airside.desktop.connection.Connectivity;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.gateway.Cached;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.HistoryEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// Loads a booking with its history, from the server or, while that is unreachable, from the stored copies.
final class TripLoader {
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(2);
    /// Interval of requests while a copy is shown.
    private static final Duration READ_AGAIN = Duration.ofSeconds(15);

    private static final String SEATS_HELD = "SEATS_HELD";

    private final String locator;
    private final boolean isMine;
    private final boolean justBooked;
    private final BookingsGateway bookings;
    private final Connectivity connectivity;
    private final Background background;
    private final Messages messages;
    private final FailureMessages failureMessages;
    private final Clock clock;
    private final Runnable whenShown;
    private Instant readAt;
    private Subscription listening = Subscription.EMPTY;
    private Cancellable reading = Cancellable.NOTHING;

    // Properties
    private final ReadOnlyObjectWrapper<TripState> state = new ReadOnlyObjectWrapper<>(new TripState.Loading());
    private final ReadOnlyObjectWrapper<Optional<Instant>> asOf = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<HistoryEntry> history = FXCollections.observableArrayList();
    private final ObservableList<HistoryEntry> historyToSee = FXCollections.unmodifiableObservableList(history);

    /// @param isMine whether the booking belongs to the account; others cannot be loaded again
    /// @param whenShown runs after the state has changed to a booking
    TripLoader(
            String locator,
            boolean isMine,
            boolean justBooked,
            BookingsGateway bookings,
            Connectivity connectivity,
            Background background,
            Messages messages,
            Clock clock,
            Runnable whenShown) {
        this.locator = locator;
        this.isMine = isMine;
        this.justBooked = justBooked;
        this.bookings = bookings;
        this.connectivity = connectivity;
        this.background = background;
        this.messages = messages;
        this.failureMessages = new FailureMessages(messages);
        this.clock = clock;
        this.whenShown = whenShown;
        this.readAt = clock.instant();
    }

    // Commands

    /// Loads the booking, and again when the server is back.
    void start() {
        listening = Subscription.combine(
                connectivity.connectionProperty().subscribe(this::showReadTime), connectivity.whenBack(this::read));
        read();
    }

    void stop() {
        listening.unsubscribe();
        reading.cancel();
    }

    /// Reloads the booking, if it belongs to the account; the shown data stays until the response arrives.
    void read() {
        if (!isMine) return;
        reading.cancel();
        if (connectivity.isLost() && state.get() instanceof TripState.Loading) showCopy();
        reading = background.run(() -> bookings.getBooking(locator), this::show, this::failToRead);
    }

    /// Shows a booking found by locator and surname.
    void showFound(Booking found) {
        state.set(new TripState.Shown(found));
    }

    /// Shows a response of the server, then loads the history; polls a booking that is in progress.
    void show(Booking booking) {
        readAt = clock.instant();
        asOf.set(Optional.empty());
        state.set(new TripState.Shown(booking));
        whenShown.run();
        if (booking.state().isUnderway()) reading = background.after(POLL_INTERVAL, this::read);
        else reading = background.run(() -> bookings.history(locator), this::showHistory, _ -> {});
    }

    /// Reloads the list after a new booking, so that the stored copy of the list contains it.
    private void showHistory(List<HistoryEntry> entries) {
        history.setAll(withoutRenewals(entries));
        if (justBooked) reading = background.run(() -> bookings.list(BookingList.View.UPCOMING), _ -> {}, _ -> {});
    }

    /// Leaves out renewals of the seat hold: the server records one for each payment, although the seats were held
    /// all the time.
    private static List<HistoryEntry> withoutRenewals(List<HistoryEntry> entries) {
        List<HistoryEntry> changes = new ArrayList<>();
        boolean areHeld = false;
        for (HistoryEntry entry : entries) {
            boolean isHold = entry.what().equals(SEATS_HELD);
            if (!isHold || !areHeld) changes.add(entry);
            areHeld |= isHold;
        }
        return changes;
    }

    /// Shows since when the data is not updated, from the moment the server is lost.
    private void showReadTime(Connection connection) {
        boolean isFresh = state.get() instanceof TripState.Shown && asOf.get().isEmpty();
        if (connection instanceof Connection.Lost && isFresh) asOf.set(Optional.of(readAt));
    }

    /// Keeps the shown booking, or shows the stored copy, with the time of its last update.
    private void failToRead(ApiFailure failure) {
        if (failure.mayPass()) {
            connectivity.checkAfterFailure();
            if (showCopy()) return;
        }
        boolean isSignedOut = failure instanceof ApiFailure.SignInNeeded;
        if (state.get() instanceof TripState.Shown && !isSignedOut) return;
        boolean isUnreachable = failure instanceof ApiFailure.Unreachable;
        FailureMessage why = isUnreachable ? notKept() : failureMessages.of(failure);
        state.set(new TripState.Failed(why, isSignedOut));
    }

    private FailureMessage notKept() {
        return new FailureMessage(messages.text("trip.notKept"), messages.text("trip.notKept.advice"), "", "");
    }

    private boolean showCopy() {
        Optional<Cached<Booking>> copy = bookings.cache().findBooking(locator);
        copy.ifPresent(found -> {
            readAt = found.at();
            asOf.set(Optional.of(found.at()));
            state.set(new TripState.Shown(found.value()));
            whenShown.run();
            bookings.cache()
                    .findHistory(locator)
                    .ifPresent(entries -> history.setAll(withoutRenewals(entries.value())));
            reading = background.after(READ_AGAIN, this::read);
        });
        return copy.isPresent();
    }

    /// Returns the shown booking.
    Optional<Booking> booking() {
        return state.get() instanceof TripState.Shown(var booking) ? Optional.of(booking) : Optional.empty();
    }

    ReadOnlyObjectProperty<TripState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The time of the last update while the server is unreachable.
    ReadOnlyObjectProperty<Optional<Instant>> asOfProperty() {
        return asOf.getReadOnlyProperty();
    }

    ObservableList<HistoryEntry> history() {
        return historyToSee;
    }
}
