package airside.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.payments.TestCard;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.trip.SampleTrips;
import airside.contract.Card;
import airside.contract.NewBooking;
import airside.kit.testing.ContractClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/// FEATURE: card numbers and security codes are neither stored nor logged.
class SecretsStaySecretTest {
    private static final String CODE = "913";

    @Test
    void cardNumbersAndSecurityCodesAreNotStored() {
        var log = new Log();
        Logger root = Logger.getLogger("");
        root.addHandler(log);
        List<String> answers = new ArrayList<>();
        try (var fixture = new BookingsFixture()) {
            ContractClient maya = fixture.traveller(UUID.randomUUID());
            for (TestCard card : TestCard.values()) {
                String key = UUID.randomUUID().toString();
                NewBooking newBooking = BookingsFixture.newBooking(
                                fixture.seats().offer(SampleTrips.oneWay()))
                        .card(card(card))
                        .build();
                answers.add(fixture.place(maya.with("Prefer", "wait=0"), key, newBooking)
                        .toString());
            }
            String wrong = TestCard.VISA_APPROVED.number().replaceFirst("4242$", "4243");
            NewBooking newBooking = BookingsFixture.newBooking(fixture.seats().offer(SampleTrips.oneWay()))
                    .card(card(TestCard.VISA_APPROVED).toBuilder().number(wrong).build())
                    .build();
            answers.add(fixture.place(maya, UUID.randomUUID().toString(), newBooking)
                    .toString());
            fixture.awaitIdle();
            String everything = dump(fixture) + String.join("\n", log.lines) + String.join("\n", answers);
            assertTrue(everything.contains("4242"), "the last four digits may be stored");
            for (TestCard card : TestCard.values()) assertFalse(everything.contains(card.number()), card.name());
            assertFalse(everything.contains(wrong));
            // Only as a whole value, because many ids contain the same three digits.
            assertFalse(everything.matches("(?s).*[\":, ]" + CODE + "5?[\",} ].*"), "a security code was stored");
            assertEquals(
                    0,
                    log.lines.stream()
                            .filter(line -> line.contains(CODE + "\""))
                            .count());
        } finally {
            root.removeHandler(log);
        }
    }

    /// Returns all rows of all tables as text.
    private static String dump(BookingsFixture fixture) {
        StringBuilder dump = new StringBuilder();
        for (String table : fixture.serviceDatabase()
                .query(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'bookings'"
                                + " AND table_type = 'BASE TABLE'",
                        row -> row.text("table_name"))) {
            fixture.serviceDatabase()
                    .query("SELECT to_jsonb(t)::text AS line FROM %s t".formatted(table), row -> row.text("line"))
                    .forEach(line -> dump.append(line).append('\n'));
        }
        return dump.toString();
    }

    private static Card card(TestCard card) {
        String code = card == TestCard.AMERICAN_EXPRESS_APPROVED ? CODE + "5" : CODE;
        return BookingsFixture.card(card).toBuilder().securityCode(code).build();
    }

    /// Collects the log lines of all levels of the project's loggers.
    private static final class Log extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Log() {
            setLevel(Level.ALL);
            setFormatter(new SimpleFormatter());
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(getFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
