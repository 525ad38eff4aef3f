package airside.desktop.payment;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailure.Refused;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.text.FailureMessages;
import airside.desktop.travel.Booking;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Sends an [IdempotentRequest] and finds out what became of it, however often the line breaks.
///
/// While the outcome is not known nothing else can be sent: that is what makes it safe with money.
public final class Submission {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration WAIT_MAX = Duration.ofSeconds(16);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final BookingsGateway bookings;
    private final Background background;
    private final FailureMessages failureMessages;
    private final Consumer<Booking> settled;
    private final Predicate<ApiFailure> refused;
    private final ReadOnlyObjectWrapper<SubmissionState> state =
            new ReadOnlyObjectWrapper<>(new SubmissionState.Editing());
    private Cancellable running = Cancellable.NOTHING;
    private Duration wait = FIRST_WAIT;
    private Optional<IdempotentRequest> unanswered = Optional.empty();

    /// @param settled hears of the booking once it has come to an end
    /// @param refused hears of a clear refusal, and tells whether all of it is shown elsewhere: beside the fields,
    /// or where the seats are told of
    public Submission(
            BookingsGateway bookings,
            Background background,
            FailureMessages failureMessages,
            Consumer<Booking> settled,
            Predicate<ApiFailure> refused) {
        this.bookings = bookings;
        this.background = background;
        this.failureMessages = failureMessages;
        this.settled = settled;
        this.refused = refused;
    }

    /// Whether a new attempt may be made: nothing is underway and nothing unknown.
    public boolean isFree() {
        return unanswered.isEmpty() && !(state.get() instanceof SubmissionState.Ticketing);
    }

    public void start(IdempotentRequest request) {
        if (!isFree()) return;
        wait = FIRST_WAIT;
        state.set(new SubmissionState.Sending());
        send(request);
    }

    /// Stops waiting for an answer. What was sent may have been booked, so nothing else can be sent until it is
    /// known.
    public void stopChecking() {
        running.cancel();
        state.set(new SubmissionState.Checking(false));
    }

    /// Asks again what became of the attempt.
    public void checkAgain() {
        wait = FIRST_WAIT;
        state.set(new SubmissionState.Checking(true));
        unanswered.ifPresent(this::send);
    }

    /// The screen is gone; what was sent takes its course on the server.
    public void close() {
        running.cancel();
    }

    private void send(IdempotentRequest request) {
        unanswered = Optional.of(request);
        running.cancel();
        running = background.run(() -> request.send(bookings), this::answered, failure -> failed(request, failure));
    }

    private void answered(Booking booking) {
        unanswered = Optional.empty();
        if (booking.state().isUnderway()) watch(booking);
        else settled.accept(booking);
    }

    /// Looks again until the booking has come to an end; nothing is lost when a look fails.
    private void watch(Booking booking) {
        state.set(new SubmissionState.Ticketing(booking.locator()));
        running = background.after(LOOK_AGAIN, () -> look(booking));
    }

    private void look(Booking booking) {
        running = background.run(() -> bookings.getBooking(booking.locator()), this::answered, _ -> watch(booking));
    }

    private void failed(IdempotentRequest request, ApiFailure failure) {
        boolean isUnknown = failure.mayPass() || failure.is("IDEMPOTENCY_KEY_IN_USE");
        if (isUnknown) {
            askAgain(request, failure);
            return;
        }
        unanswered = Optional.empty();
        boolean isShownElsewhere = refused.test(failure);
        state.set(isShownElsewhere ? new SubmissionState.Editing() : read(failure));
    }

    /// The booking that is there all the same, after its card was declined.
    public static Optional<String> bookedThough(ApiFailure failure) {
        return failure instanceof Refused refusal && failure.is("PAYMENT_DECLINED")
                ? refusal.locator()
                : Optional.empty();
    }

    private SubmissionState read(ApiFailure failure) {
        Optional<String> booked = bookedThough(failure);
        if (booked.isPresent()) return new SubmissionState.Declined(booked.get(), failureMessages.of(failure));
        return new SubmissionState.Failed(failureMessages.of(failure), failure instanceof ApiFailure.SignInNeeded);
    }

    /// Never blindly: the key makes it the same attempt, whether or not the first one arrived.
    private void askAgain(IdempotentRequest request, ApiFailure failure) {
        Duration asked =
                failure instanceof Refused refusal ? refusal.retryAfter().orElse(wait) : wait;
        Duration pause = asked.compareTo(wait) > 0 ? asked : wait;
        state.set(new SubmissionState.Checking(true));
        Duration longer = wait.multipliedBy(2);
        wait = longer.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : longer;
        running = background.after(pause, () -> send(request));
    }

    public ReadOnlyObjectProperty<SubmissionState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
