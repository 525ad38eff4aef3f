package airside.bookings.reading;

import airside.bookings.booking.Booking;
import airside.bookings.booking.JdbcBookings;
import airside.vocabulary.RecordLocator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds a booking by what a traveller without an account knows of it. Guessing is hopeless: wrong tries are
/// counted by address and by locator, and after a few there is no answer for a while, not even a right one.
public final class RetrieveBooking {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int FAILURES_PER_LOCATOR_MAX = 5;
    static final int FAILURES_PER_ADDRESS_MAX = 20;

    private final JdbcBookings bookings;
    private final JdbcRetrievalFailures failures;
    private final Clock clock;

    public RetrieveBooking(JdbcBookings bookings, JdbcRetrievalFailures failures, Clock clock) {
        this.bookings = bookings;
        this.failures = failures;
        this.clock = clock;
    }

    /// What became of looking.
    public sealed interface Outcome {
        record Found(Booking booking) implements Outcome {}

        record NotFound() implements Outcome {}

        record TooManyTries(Duration pause) implements Outcome {}
    }

    /// @param address where the request comes from
    public Outcome retrieve(String locator, String surname, String address) {
        Instant now = clock.instant();
        String byLocator = "locator " + locator.strip().toUpperCase(Locale.ROOT);
        String byAddress = "address " + address;
        boolean isOneTooMany = failures.count(byLocator, now.minus(WINDOW)) >= FAILURES_PER_LOCATOR_MAX
                || failures.count(byAddress, now.minus(WINDOW)) >= FAILURES_PER_ADDRESS_MAX;
        if (isOneTooMany) return new Outcome.TooManyTries(WINDOW);
        Optional<Booking> found = parse(locator)
                .flatMap(bookings::find)
                .filter(booking -> booking.passengers().stream().anyMatch(passenger -> passenger.isCalled(surname)));
        if (found.isPresent()) return new Outcome.Found(found.get());
        failures.add(List.of(byLocator, byAddress), now);
        return new Outcome.NotFound();
    }

    private static Optional<RecordLocator> parse(String locator) {
        try {
            return Optional.of(RecordLocator.parse(locator));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
