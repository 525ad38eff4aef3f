package airside.desktop.trip;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connection;
import airside.desktop.connection.Connectivity;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.gateway.Cached;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Notifications;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.payment.CardForm;
import airside.desktop.payment.IdempotentRequest;
import airside.desktop.payment.ServerCardErrors;
import airside.desktop.payment.Submission;
import airside.desktop.payment.SubmissionState;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.BookingState;
import airside.desktop.travel.HistoryEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// View model of the screen of one booking.
public final class TripViewModel implements ScreenModel {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    /// Interval of requests while a copy is shown.
    private static final Duration READ_AGAIN = Duration.ofSeconds(15);

    private final String locator;
    private final boolean isMine;
    private final BookingsGateway bookings;
    private final Connectivity connectivity;
    private final Navigator navigator;
    private final Notifications notifications;
    private final Background background;
    private final FailureMessages failureMessages;
    private final Messages messages;
    private final Supplier<String> keys;
    private final Submission submission;
    private final CardForm card;
    private final TripText tripText;
    private final boolean justBooked;
    private final Clock clock;
    private Instant readAt;
    private Subscription listening = Subscription.EMPTY;
    private Cancellable reading = Cancellable.NOTHING;
    private Cancellable ticking = Cancellable.NOTHING;
    private Cancellable acting = Cancellable.NOTHING;

    // Properties: what the screen shows
    private final ReadOnlyObjectWrapper<TripState> state = new ReadOnlyObjectWrapper<>(new TripState.Loading());
    private final ReadOnlyBooleanWrapper isPayable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Duration>> timeLeft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> asOf = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<FailureMessage>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<HistoryEntry> history = FXCollections.observableArrayList();
    private final ObservableList<HistoryEntry> historyToSee = FXCollections.unmodifiableObservableList(history);

    /// @param justBooked whether it was booked a moment ago
    public TripViewModel(
            String locator,
            boolean justBooked,
            BookingsGateway bookings,
            Connectivity connectivity,
            Navigator navigator,
            Notifications notifications,
            Background background,
            Formats formats,
            Clock clock,
            Supplier<String> keys) {
        this(
                locator,
                justBooked,
                true,
                bookings,
                connectivity,
                navigator,
                notifications,
                background,
                formats,
                clock,
                keys);
    }

    /// Creates the model of a booking found by locator and surname, which cannot be changed.
    public TripViewModel(
            Booking found,
            BookingsGateway bookings,
            Connectivity connectivity,
            Navigator navigator,
            Notifications notifications,
            Background background,
            Formats formats,
            Clock clock,
            Supplier<String> keys) {
        this(
                found.locator(),
                false,
                false,
                bookings,
                connectivity,
                navigator,
                notifications,
                background,
                formats,
                clock,
                keys);
        state.set(new TripState.Shown(found));
    }

    private TripViewModel(
            String locator,
            boolean justBooked,
            boolean isMine,
            BookingsGateway bookings,
            Connectivity connectivity,
            Navigator navigator,
            Notifications notifications,
            Background background,
            Formats formats,
            Clock clock,
            Supplier<String> keys) {
        this.locator = locator;
        this.justBooked = justBooked;
        this.isMine = isMine;
        this.bookings = bookings;
        this.connectivity = connectivity;
        this.navigator = navigator;
        this.notifications = notifications;
        this.background = background;
        this.messages = formats.messages();
        this.failureMessages = new FailureMessages(messages);
        this.keys = keys;
        this.clock = clock;
        this.readAt = clock.instant();
        this.card = new CardForm(messages, clock);
        this.tripText = new TripText(formats, clock);
        this.submission = new Submission(
                bookings,
                background,
                failureMessages,
                this::paid,
                failure -> ServerCardErrors.show(failure, card, failureMessages));
    }

    // Commands: what one can do

    @Override
    public void shown() {
        listening = Subscription.combine(
                connectivity.connectionProperty().subscribe(this::showReadTime),
                connectivity.whenBack(this::readAgain));
        if (isMine) read();
        ticking.cancel();
        ticking = background.every(TICK, this::tick);
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
        reading.cancel();
        ticking.cancel();
    }

    /// Updates the remaining time of a held booking; at its end reloads the booking.
    private void tick() {
        boolean wasRunning = timeLeft.get().filter(Duration::isPositive).isPresent();
        timeLeft.set(
                state.get() instanceof TripState.Shown(var booking) && booking.state() == BookingState.HELD
                        ? booking.payBy().map(by -> Duration.between(clock.instant(), by))
                        : Optional.empty());
        boolean isOver = timeLeft.get().filter(left -> !left.isPositive()).isPresent();
        if (wasRunning && isOver && isMine) read();
    }

    @Override
    public void closed() {
        acting.cancel();
        submission.close();
    }

    /// Empty for a found booking, which cannot be reloaded.
    @Override
    public Optional<Runnable> refresh() {
        return isMine ? Optional.of(this::read) : Optional.empty();
    }

    /// Reloads the booking; the shown data stays until the response arrives.
    public void read() {
        reading.cancel();
        if (connectivity.isLost() && state.get() instanceof TripState.Loading) showKept();
        reading = background.run(() -> bookings.getBooking(locator), this::show, this::failToRead);
    }

    private void readAgain() {
        if (isMine) read();
    }

    /// Shows since when the data is not updated, from the moment the server is lost.
    private void showReadTime(Connection connection) {
        boolean isFresh = state.get() instanceof TripState.Shown && asOf.get().isEmpty();
        if (connection instanceof Connection.Lost && isFresh) asOf.set(Optional.of(readAt));
    }

    public void signInAgain() {
        navigator.show(new Screen.SignIn());
    }

    public boolean canGoBack() {
        return navigator.canGoBack();
    }

    public void goBack() {
        navigator.back();
    }

    /// Pays the held booking with the entered card.
    public void pay() {
        if (canAct() && submission.isFree() && card.check())
            submission.start(new IdempotentRequest.Pay(keys.get(), locator, card.card()));
    }

    public void stopChecking() {
        submission.stopChecking();
    }

    public void checkAgain() {
        submission.checkAgain();
    }

    /// Cancels the unpaid booking if it has not changed on the server; releases its seats.
    public void cancel() {
        if (!canAct()) return;
        if (!(state.get() instanceof TripState.Shown(var booking))) return;
        act(() -> bookings.cancel(booking), cancelled -> {
            notifications.show(messages.text("trip.cancelled", locator));
            show(cancelled);
        });
    }

    /// Saves the itinerary and receipt as PDF.
    public void saveItinerary(Path file) {
        save(file, () -> bookings.itinerary(locator));
    }

    /// Saves the flights as iCalendar file.
    public void saveCalendar(Path file) {
        save(file, () -> bookings.calendar(locator));
    }

    private void save(Path file, Supplier<byte[]> document) {
        act(() -> write(file, document.get()), isSaved -> {
            if (isSaved) notifications.show(messages.text("trip.saved", file.toString()));
            else problem.set(Optional.of(notSaved(file)));
        });
    }

    /// Shows the outcome of printing, after a failure with an alternative.
    public void printed(PrintOutcome outcome) {
        problem.set(Optional.empty());
        switch (outcome) {
            case PRINTED -> notifications.show(messages.text("trip.print.done"));
            case CANCELLED -> notifications.show(messages.text("trip.print.cancelled"));
            case NO_PRINTER, FAILED -> problem.set(Optional.of(notPrinted(outcome)));
        }
    }

    private FailureMessage notPrinted(PrintOutcome outcome) {
        String what = messages.text(outcome == PrintOutcome.NO_PRINTER ? "trip.print.none" : "trip.print.failed");
        return new FailureMessage(what, messages.text("trip.print.instead"), "", "");
    }

    private static boolean write(Path file, byte[] document) {
        try {
            Files.write(file, document);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private FailureMessage notSaved(Path file) {
        return new FailureMessage(
                messages.text("trip.notSaved"), messages.text("trip.notSaved.advice", file.toString()), "", "");
    }

    private <T> void act(Callable<T> work, Consumer<T> done) {
        acting.cancel();
        isBusy.set(true);
        problem.set(Optional.empty());
        acting = background.run(
                work,
                answer -> {
                    isBusy.set(false);
                    done.accept(answer);
                },
                failure -> {
                    isBusy.set(false);
                    problem.set(Optional.of(failureMessages.of(failure)));
                });
    }

    /// Returns whether the booking can be changed: only while its current state is known.
    private boolean canAct() {
        return asOf.get().isEmpty();
    }

    private void show(Booking booking) {
        readAt = clock.instant();
        asOf.set(Optional.empty());
        state.set(new TripState.Shown(booking));
        isPayable.set(isMine && booking.can(Booking.Action.PAY));
        tick();
        if (booking.state().isUnderway()) reading = background.after(LOOK_AGAIN, this::read);
        else reading = background.run(() -> bookings.history(locator), this::showHistory, _ -> {});
    }

    /// Reloads the list after a new booking, so that the stored copy of the list contains it.
    private void showHistory(List<HistoryEntry> entries) {
        history.setAll(entries);
        if (justBooked) reading = background.run(() -> bookings.list(BookingList.View.UPCOMING), _ -> {}, _ -> {});
    }

    /// Keeps the shown booking, or shows the stored copy, with the time of its last update.
    private void failToRead(ApiFailure failure) {
        if (failure.mayPass()) {
            connectivity.checkAfterFailure();
            if (showKept()) return;
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

    private boolean showKept() {
        Optional<Cached<Booking>> kept = bookings.cache().findBooking(locator);
        kept.ifPresent(found -> {
            readAt = found.at();
            asOf.set(Optional.of(found.at()));
            state.set(new TripState.Shown(found.value()));
            isPayable.set(isMine && found.value().can(Booking.Action.PAY));
            tick();
            bookings.cache().findHistory(locator).ifPresent(entries -> history.setAll(entries.value()));
            reading = background.after(READ_AGAIN, this::readAgain);
        });
        return kept.isPresent();
    }

    private void paid(Booking booking) {
        boolean isGood = !booking.state().isEnded();
        if (isGood) notifications.show(messages.text("trip.paid", locator));
        show(booking);
    }

    public CardForm card() {
        return card;
    }

    TripText tripText() {
        return tripText;
    }

    /// Returns whether the booking belongs to the account; a booking found by its locator may belong to another
    /// one.
    public boolean isMine() {
        return isMine;
    }

    public boolean isJustBooked() {
        return justBooked;
    }

    /// Returns the itinerary as plain text; empty until loaded.
    public String asText() {
        return state.get() instanceof TripState.Shown(var booking) ? tripText.asText(booking) : "";
    }

    public ReadOnlyObjectProperty<TripState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The time of the last update while the server is unreachable; the booking cannot be changed then.
    public ReadOnlyObjectProperty<Optional<Instant>> asOfProperty() {
        return asOf.getReadOnlyProperty();
    }

    public Instant now() {
        return clock.instant();
    }

    public ReadOnlyObjectProperty<SubmissionState> submissionProperty() {
        return submission.stateProperty();
    }

    /// Whether the booking can be paid, which is then the main action of the screen.
    public ReadOnlyBooleanProperty payableProperty() {
        return isPayable.getReadOnlyProperty();
    }

    /// The remaining time until the seats are released; empty if the booking is not held.
    public ReadOnlyObjectProperty<Optional<Duration>> timeLeftProperty() {
        return timeLeft.getReadOnlyProperty();
    }

    /// Whether a download or a cancellation is in progress.
    public ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<FailureMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ObservableList<HistoryEntry> history() {
        return historyToSee;
    }
}
