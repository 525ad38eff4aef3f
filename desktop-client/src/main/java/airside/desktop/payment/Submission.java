package airside.desktop.payment;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailure.Refused;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.text.FailureMessages;
import airside.desktop.travel.Booking;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Sends an [IdempotentRequest] and repeats it until its outcome is known.
///
/// While the outcome is unknown, no other request can be sent. This prevents double bookings and payments.
public final class Submission {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration WAIT_MAX = Duration.ofSeconds(16);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

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

    /// @param settled called with the booking when it has reached a final state
    /// @param refused called with a clear refusal; returns whether the refusal is shown completely elsewhere,
    /// beside the fields or in the seat panel
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

    /// Returns whether a new request may be sent: no request is in progress or has an unknown outcome.
    public boolean isFree() {
        return unanswered.isEmpty() && !(state.get() instanceof SubmissionState.Underway);
    }

    /// Sends a request; ignored while another one is in progress.
    public void start(IdempotentRequest request) {
        if (!isFree()) return;
        wait = FIRST_WAIT;
        state.set(new SubmissionState.Sending(request.purpose()));
        send(request);
    }

    /// Stops retrying. The request may have been processed, so no other request can be sent until [#checkAgain] has
    /// received its outcome.
    public void stopChecking() {
        running.cancel();
        state.set(new SubmissionState.Checking(false));
    }

    /// Resumes retrying the request.
    public void checkAgain() {
        wait = FIRST_WAIT;
        state.set(new SubmissionState.Checking(true));
        unanswered.ifPresent(this::send);
    }

    /// Stops waiting because the screen was closed; the server continues the request.
    public void close() {
        running.cancel();
    }

    private void send(IdempotentRequest request) {
        unanswered = Optional.of(request);
        running.cancel();
        running = background.run(
                () -> request.send(bookings),
                booking -> answered(request, booking),
                failure -> failed(request, failure));
    }

    private void answered(IdempotentRequest request, Booking booking) {
        unanswered = Optional.empty();
        if (booking.state().isUnderway()) watch(request, booking);
        else settled.accept(booking);
    }

    /// Polls the booking until it has reached a final state; failed polls are repeated.
    private void watch(IdempotentRequest request, Booking booking) {
        state.set(new SubmissionState.Underway(request.purpose(), booking.locator()));
        running = background.after(POLL_INTERVAL, () -> poll(request, booking));
    }

    private void poll(IdempotentRequest request, Booking booking) {
        running = background.run(
                () -> bookings.getBooking(booking.locator()),
                now -> answered(request, now),
                _ -> watch(request, booking));
    }

    private void failed(IdempotentRequest request, ApiFailure failure) {
        boolean isUnknown = failure.mayPass() || failure.is(ProblemCode.IDEMPOTENCY_KEY_IN_USE);
        if (isUnknown) {
            scheduleRetry(request, failure);
            return;
        }
        unanswered = Optional.empty();
        boolean isShownElsewhere = refused.test(failure);
        state.set(isShownElsewhere ? new SubmissionState.Editing() : describe(failure));
    }

    /// Returns the record locator of the booking that exists although its card was declined.
    public static Optional<String> bookedThough(ApiFailure failure) {
        return failure instanceof Refused refusal && failure.is(ProblemCode.PAYMENT_DECLINED)
                ? refusal.locator()
                : Optional.empty();
    }

    private SubmissionState describe(ApiFailure failure) {
        Optional<String> booked = bookedThough(failure);
        if (booked.isPresent()) return new SubmissionState.Declined(booked.get(), failureMessages.of(failure));
        return new SubmissionState.Failed(failureMessages.of(failure), failure instanceof ApiFailure.SignInNeeded);
    }

    /// Schedules a repeat of the request. The idempotency key makes the repeat safe, whether or not the first one
    /// arrived. The delay doubles up to 16 s; the server's `Retry-After` prolongs it.
    private void scheduleRetry(IdempotentRequest request, ApiFailure failure) {
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
