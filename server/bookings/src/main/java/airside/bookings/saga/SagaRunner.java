package airside.bookings.saga;

import airside.bookings.booking.Booking;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.flights.FlightsUnavailableException;
import airside.bookings.leases.HeldLeases;
import airside.bookings.payments.AcquirerUnreachableException;
import airside.bookings.saga.Event.TimeLimitReached;
import airside.bookings.saga.SagaObserver.Point;
import airside.kit.problem.ProblemException;
import airside.kit.request.RequestInfo;
import airside.kit.tracing.Tracing;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs sagas: executes the command of a leased saga, passes the resulting event to [BookingSaga], writes the
/// decision in one transaction, and repeats this until the saga has no command. Several runners, also in several
/// processes, share the sagas by leases.
public final class SagaRunner {
    private static final System.Logger LOG = System.getLogger(SagaRunner.class.getName());

    /// Due sagas that run at the same time; sagas that requests run are not counted.
    private static final int CONCURRENT_POLLED_MAX = 16;

    /// More steps than any path through the saga has. A saga that exceeds it, because its seats lapse repeatedly,
    /// is postponed.
    private static final int STEPS_AT_A_TIME_MAX = 24;

    private static final Duration IDLE_POLL_INTERVAL = Duration.ofMillis(10);

    private final JdbcSagas sagas;
    private final JdbcBookings bookings;
    private final CommandExecutor executor;
    private final SagaObserver observer;
    private final Clock clock;
    private final Tracing tracing;
    private final HeldLeases<Saga.LeaseKey> leases;
    private final BackOff backOff = new BackOff(new SecureRandom());
    private final AtomicInteger running = new AtomicInteger();
    private final Semaphore permits = new Semaphore(CONCURRENT_POLLED_MAX);

    public SagaRunner(
            JdbcSagas sagas,
            JdbcBookings bookings,
            CommandExecutor executor,
            SagaObserver observer,
            Clock clock,
            Tracing tracing) {
        this.sagas = sagas;
        this.bookings = bookings;
        this.executor = executor;
        this.observer = observer;
        this.clock = clock;
        this.tracing = tracing;
        this.leases = new HeldLeases<>(sagas.leaseTime(), clock, sagas::renew);
    }

    /// Returns the leases of the sagas that run in this process, for [airside.bookings.leases.LeaseRenewal].
    public HeldLeases<Saga.LeaseKey> leases() {
        return leases;
    }

    /// Claims due sagas, up to 16 at the same time in this process, and runs each on a virtual thread.
    ///
    /// @return the threads that run them
    public List<Thread> runDue() {
        int room = permits.drainPermits();
        List<Saga> due = List.of();
        try {
            if (room > 0) due = sagas.claimDue(clock.instant(), room);
        } finally {
            permits.release(room - due.size());
        }
        return due.stream().map(this::start).toList();
    }

    private Thread start(Saga saga) {
        return Thread.ofVirtual().name("saga-" + saga.bookingId()).start(() -> {
            try {
                run(saga);
            } finally {
                permits.release();
            }
        });
    }

    /// Runs one saga if it is due and no runner has leased it, on the calling thread.
    public void runIfDue(UUID bookingId) {
        sagas.claim(bookingId, clock.instant()).ifPresent(this::run);
    }

    /// Waits until no saga runs in this process, at most for the given time.
    void awaitIdle(Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        while (running.get() > 0 && System.nanoTime() < end) Thread.sleep(IDLE_POLL_INTERVAL);
    }

    /// Runs a saga that is leased to the caller until it has no command, on the calling thread.
    public void run(Saga saga) {
        running.incrementAndGet();
        try {
            leases.during(saga.leaseKey(), () -> runSteps(saga));
        } finally {
            running.decrementAndGet();
        }
    }

    /// Log lines and outgoing calls carry the id of the request that caused the step, or else of the one that
    /// placed the booking, and the record locator.
    private void runSteps(Saga saga) {
        Booking booking;
        try {
            booking = bookings.get(saga.bookingId());
        } catch (ProblemException e) {
            postpone(saga, e.getMessage());
            return;
        }
        RequestInfo.current()
                .or(saga::origin)
                .orElseGet(() -> new RequestInfo("saga-" + saga.bookingId(), Optional.empty(), Optional.empty()))
                .about(booking.recordLocator().value())
                .during(() -> runSteps(saga, booking));
    }

    private void runSteps(Saga saga, Booking booking) {
        Saga current = saga;
        try {
            for (int steps = 0; steps < STEPS_AT_A_TIME_MAX; steps++) {
                Optional<Saga> next = step(current, booking);
                if (next.isEmpty()) return;
                current = next.get();
            }
            postpone(current, "It needed more than %d steps at a time".formatted(STEPS_AT_A_TIME_MAX));
        } catch (FlightsUnavailableException | AcquirerUnreachableException | ProblemException e) {
            postpone(current, e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The saga of booking %s failed".formatted(saga.bookingId()), e);
            postpone(current, String.valueOf(e.getMessage()));
        }
    }

    /// Executes one step; empty if there is nothing more to do now.
    private Optional<Saga> step(Saga saga, Booking booking) {
        Instant now = clock.instant();
        Optional<Event> event = saga.isDeadlineReachedAt(now)
                ? Optional.of(new TimeLimitReached(now))
                : saga.command().map(command -> execute(saga, command));
        if (event.isPresent()) return write(saga, event.get(), booking);
        sagas.release(saga);
        return Optional.empty();
    }

    private Event execute(Saga saga, Command command) {
        String name = SagaNames.of(command);
        observer.reached(saga.bookingId(), Point.BEFORE_COMMAND, name);
        Event event = tracing.during("saga " + name, () -> executor.execute(saga.bookingId(), saga.state(), command));
        observer.reached(saga.bookingId(), Point.AFTER_COMMAND, name);
        return event;
    }

    private Optional<Saga> write(Saga saga, Event event, Booking booking) {
        String name = SagaNames.of(event);
        Decision decision = BookingSaga.decide(saga.state(), event);
        observer.reached(saga.bookingId(), Point.BEFORE_COMMIT, name);
        Optional<Saga> after = tracing.during("saga " + name, () -> sagas.save(saga, event, decision, booking));
        observer.reached(saga.bookingId(), Point.AFTER_COMMIT, name);
        LOG.log(Level.INFO, "{0}", name);
        // A client's request was committed first: continue from its state.
        if (after.isEmpty()) return sagas.renew(saga, clock.instant());
        return after.filter(next -> next.command().isPresent());
    }

    /// Schedules the command again, because its result is unknown. If the database is unavailable, the lease
    /// expires instead.
    private void postpone(Saga saga, String why) {
        LOG.log(Level.WARNING, "The saga of booking {0} is retried later: {1}", saga.bookingId(), why);
        try {
            sagas.postpone(saga, why, clock.instant().plus(backOff.after(saga.attempts())));
        } catch (ProblemException e) {
            LOG.log(
                    Level.WARNING,
                    "The saga of booking {0} stays leased until its lease expires: {1}",
                    saga.bookingId(),
                    e.getMessage());
        }
    }
}
