package airside.desktop.trip;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connectivity;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.BookingsGateway;
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
import airside.desktop.travel.BookingState;
import airside.desktop.travel.HistoryEntry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/// View model of the screen of one booking.
public final class TripViewModel implements ScreenModel {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final String locator;
    private final boolean isMine;
    private final BookingsGateway bookings;
    private final Navigator navigator;
    private final Notifications notifications;
    private final Background background;
    private final Messages messages;
    private final Supplier<String> keys;
    private final TripLoader loader;
    private final TripActions actions;
    private final Submission submission;
    private final CardForm card;
    private final TripText tripText;
    private final boolean justBooked;
    private final Clock clock;
    private Cancellable ticking = Cancellable.NOTHING;

    // Properties: what the screen shows
    private final ReadOnlyBooleanWrapper isPayable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Duration>> timeLeft = new ReadOnlyObjectWrapper<>(Optional.empty());

    public TripViewModel(
            TripSource source,
            BookingsGateway bookings,
            Connectivity connectivity,
            Navigator navigator,
            Notifications notifications,
            Background background,
            Formats formats,
            Clock clock,
            Supplier<String> keys) {
        this.locator = source.locator();
        this.isMine = source instanceof TripSource.Own;
        this.justBooked = source instanceof TripSource.Own own && own.justBooked();
        this.bookings = bookings;
        this.navigator = navigator;
        this.notifications = notifications;
        this.background = background;
        this.messages = formats.messages();
        FailureMessages failureMessages = new FailureMessages(messages);
        this.keys = keys;
        this.clock = clock;
        this.card = new CardForm(messages, clock);
        this.tripText = new TripText(formats, clock);
        this.loader = new TripLoader(
                locator, isMine, justBooked, bookings, connectivity, background, messages, clock, this::showBooking);
        this.actions = new TripActions(background, notifications, messages);
        this.submission = new Submission(
                bookings, background, failureMessages, this::paid, failure -> refuse(failure, failureMessages));
        if (source instanceof TripSource.Found(var booking)) loader.showFound(booking);
    }

    // Commands: what one can do

    @Override
    public void shown() {
        loader.start();
        ticking.cancel();
        ticking = background.every(TICK, this::tick);
    }

    @Override
    public void hidden() {
        loader.stop();
        ticking.cancel();
    }

    /// Updates the remaining time of a held booking; at its end reloads the booking.
    private void tick() {
        boolean wasRunning = timeLeft.get().filter(Duration::isPositive).isPresent();
        timeLeft.set(loader.booking()
                .filter(booking -> booking.state() == BookingState.HELD)
                .flatMap(Booking::payBy)
                .map(by -> Duration.between(clock.instant(), by)));
        boolean isOver = timeLeft.get().filter(left -> !left.isPositive()).isPresent();
        if (wasRunning && isOver) read();
    }

    @Override
    public void closed() {
        actions.close();
        submission.close();
    }

    /// Empty for a found booking, which cannot be reloaded.
    @Override
    public Optional<Runnable> refresh() {
        return isMine ? Optional.of(this::read) : Optional.empty();
    }

    /// Reloads the booking; the shown data stays until the response arrives.
    public void read() {
        loader.read();
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

    /// Stops repeating the payment whose outcome is unknown.
    public void stopChecking() {
        submission.stopChecking();
    }

    /// Repeats the payment whose outcome is unknown.
    public void checkAgain() {
        submission.checkAgain();
    }

    /// Cancels the unpaid booking if it has not changed on the server; releases its seats.
    public void cancel() {
        if (!canAct()) return;
        loader.booking()
                .ifPresent(booking -> actions.run(() -> bookings.cancel(booking), cancelled -> {
                    notifications.show(messages.text("trip.cancelled", locator));
                    loader.show(cancelled);
                }));
    }

    /// Saves the itinerary and receipt as PDF.
    public void saveItinerary(Path file) {
        actions.save(file, () -> bookings.itinerary(locator));
    }

    /// Saves the flights as iCalendar file.
    public void saveCalendar(Path file) {
        actions.save(file, () -> bookings.calendar(locator));
    }

    /// Shows the outcome of printing, after a failure with an alternative.
    public void printed(PrintOutcome outcome) {
        actions.printed(outcome);
    }

    /// Returns whether the booking can be changed: only while its current state is known.
    private boolean canAct() {
        return asOfProperty().get().isEmpty();
    }

    private void showBooking() {
        isPayable.set(isMine
                && loader.booking()
                        .filter(booking -> booking.can(Booking.Action.PAY))
                        .isPresent());
        tick();
    }

    private void paid(Booking booking) {
        boolean isGood = !booking.state().isEnded();
        if (isGood) notifications.show(messages.text("trip.paid", locator));
        loader.show(booking);
    }

    /// Reloads the booking: a declined payment has changed it on the server, so the version read before could not
    /// be cancelled.
    ///
    /// @return whether the failure is completely shown beside the fields
    private boolean refuse(ApiFailure failure, FailureMessages failureMessages) {
        read();
        return ServerCardErrors.show(failure, card, failureMessages);
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
        return loader.booking().map(tripText::asText).orElse("");
    }

    public ReadOnlyObjectProperty<TripState> stateProperty() {
        return loader.stateProperty();
    }

    /// The time of the last update while the server is unreachable; the booking cannot be changed then.
    public ReadOnlyObjectProperty<Optional<Instant>> asOfProperty() {
        return loader.asOfProperty();
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
        return actions.busyProperty();
    }

    public ReadOnlyObjectProperty<Optional<FailureMessage>> problemProperty() {
        return actions.problemProperty();
    }

    public ObservableList<HistoryEntry> history() {
        return loader.history();
    }
}
