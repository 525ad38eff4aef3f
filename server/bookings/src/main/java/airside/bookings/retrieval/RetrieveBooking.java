package airside.bookings.retrieval;

import airside.bookings.booking.Booking;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.retrieval.JdbcRetrievalAttempts.Admission;
import airside.bookings.retrieval.JdbcRetrievalAttempts.Limit;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import airside.vocabulary.RecordLocator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a booking by record locator and surname, without an account.
///
/// Wrong surnames for a booking are counted for the client address that they come from: after five of them in
/// fifteen minutes this address has one more at once and then one a minute. Another person at another address
/// therefore does not lock the traveller out. All addresses together have a hundred, then one every ten seconds,
/// which slows down guessing from many addresses. An attacker with several addresses can use up these too: the
/// traveller then competes with the attacker for one attempt every ten seconds, and can sign in instead, which
/// needs no attempt. The attempts of one address for all bookings are limited as well. An attempt is counted before
/// it is evaluated; a successful one is removed from the count.
public final class RetrieveBooking {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int ATTEMPTS_PER_ADDRESS_MAX = 20;
    static final int ATTEMPTS_PER_BOOKING_AND_ADDRESS_MAX = 5;
    static final int ATTEMPTS_PER_BOOKING_MAX = 100;

    /// Interval of further attempts for a booking from one address, once its limit is reached.
    static final Duration RESERVE_OF_ADDRESS_EVERY = Duration.ofMinutes(1);

    /// Interval of further attempts for a booking from all addresses together, once their limit is reached.
    static final Duration RESERVE_OF_ALL_EVERY = Duration.ofSeconds(10);

    private final JdbcBookings bookings;
    private final JdbcRetrievalAttempts attempts;
    private final SecurityLog securityLog;
    private final Clock clock;

    public RetrieveBooking(
            JdbcBookings bookings, JdbcRetrievalAttempts attempts, SecurityLog securityLog, Clock clock) {
        this.bookings = bookings;
        this.attempts = attempts;
        this.securityLog = securityLog;
        this.clock = clock;
    }

    /// The result of a retrieval.
    public sealed interface Outcome {
        /// A passenger of the booking has the surname.
        record Found(Booking booking) implements Outcome {}

        /// There is no such booking, or no passenger of it has the surname; the answer does not distinguish them.
        record NotFound() implements Outcome {}

        /// A limit on attempts is reached.
        ///
        /// @param pause time until an attempt is admitted again
        record TooManyAttempts(Duration pause) implements Outcome {}
    }

    /// Finds a booking.
    ///
    /// @param text the record locator as typed
    /// @param address client address of the request
    public Outcome retrieve(String text, String surname, String address) {
        Instant now = clock.instant();
        Optional<RecordLocator> locator = parse(text);
        return switch (attempts.admit(limits(locator, address), now)) {
            case Admission.TooMany(Duration wait) -> {
                securityLog.write(
                        SecurityEvent.of(SecurityEventKind.RETRIEVAL_THROTTLED).withAddress(address));
                yield new Outcome.TooManyAttempts(wait);
            }
            case Admission.Admitted admitted -> find(locator, surname, address, admitted);
        };
    }

    private Outcome find(Optional<RecordLocator> locator, String surname, String address, Admission.Admitted admitted) {
        Optional<Booking> booking = locator.flatMap(bookings::find);
        Optional<Booking> found =
                booking.filter(one -> one.passengers().stream().anyMatch(passenger -> passenger.hasSurname(surname)));
        if (found.isPresent()) {
            attempts.release(admitted);
            return new Outcome.Found(found.get());
        }
        SecurityEvent failed =
                SecurityEvent.of(SecurityEventKind.RETRIEVAL_FAILED).withAddress(address);
        securityLog.write(booking.map(one ->
                        failed.withRecordLocator(one.recordLocator().toString()).withReason("wrong surname"))
                .orElse(failed.withReason("no such booking")));
        return new Outcome.NotFound();
    }

    /// An attempt without a valid locator counts for its address only, so that a mistyped text is not stored.
    private static List<List<Limit>> limits(Optional<RecordLocator> locator, String address) {
        var limits = new ArrayList<List<Limit>>();
        limits.add(List.of(new Limit("from " + address, ATTEMPTS_PER_ADDRESS_MAX, WINDOW)));
        locator.ifPresent(booking -> {
            String fromHere = "%s from %s".formatted(booking, address);
            limits.add(List.of(
                    new Limit(fromHere, ATTEMPTS_PER_BOOKING_AND_ADDRESS_MAX, WINDOW),
                    new Limit(fromHere + ", reserve", 1, RESERVE_OF_ADDRESS_EVERY)));
            limits.add(List.of(
                    new Limit(booking + " from all", ATTEMPTS_PER_BOOKING_MAX, WINDOW),
                    new Limit(booking + " from all, reserve", 1, RESERVE_OF_ALL_EVERY)));
        });
        return limits;
    }

    private static Optional<RecordLocator> parse(String locator) {
        try {
            return Optional.of(RecordLocator.parse(locator));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
