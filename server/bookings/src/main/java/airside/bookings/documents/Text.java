package airside.bookings.documents;

import airside.bookings.trip.AirportTime;
import airside.vocabulary.Money;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Formats values for documents, in English.
final class Text {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ENGLISH);

    private Text() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /// Returns the local time at the airport, computed from the instant. The stored local time of an old booking
    /// may be one that the clock skips.
    static String time(AirportTime time) {
        return TIME.format(time.at().atZone(time.zone()));
    }

    static String instant(Instant instant) {
        return INSTANT.format(instant.atOffset(ZoneOffset.UTC));
    }

    /// Returns the name of the zone at the instant and its offset from UTC, such as `EST, UTC-05:00`; only the
    /// offset if the zone has no name.
    static String zone(AirportTime time) {
        ZonedDateTime there = time.at().atZone(time.zone());
        String offset = "UTC" + OFFSET.format(there);
        String name = ZONE.format(there);
        return name.chars().allMatch(Character::isLetter) ? name + ", " + offset : offset;
    }

    static String dayChange(int days) {
        return days == 0 ? "" : "%+d".formatted(days);
    }

    static String elapsed(int minutes) {
        return "%d h %02d".formatted(minutes / 60, minutes % 60);
    }

    static String money(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        int decimals = money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return money.currency().getSymbol(Locale.UK) + " " + format.format(money.amount());
    }

    /// Returns a code as a label: `PREMIUM_ECONOMY` as `Premium economy`.
    static String label(String code) {
        String label = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    /// Escapes text for HTML. Control characters, which HTML does not allow, become blanks.
    static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
