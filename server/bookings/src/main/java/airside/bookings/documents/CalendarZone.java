package airside.bookings.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a time zone for calendars (RFC 5545 § 3.6.5): its offsets around the days of travel, with one observance
/// for each change of the clocks.
final class CalendarZone {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    /// Calendars also convert times of days around an event.
    private static final Duration MARGIN = Duration.ofDays(366);

    private CalendarZone() {}

    /// Returns the zone from a year before the trip until a year after it.
    static String of(ZoneId zone, Instant from, Instant to) {
        List<String> parts = new ArrayList<>(List.of("BEGIN:VTIMEZONE", "TZID:" + zone.getId()));
        ZoneRules rules = zone.getRules();
        Instant begin = from.minus(MARGIN);
        ZoneOffsetTransition change = rules.previousTransition(begin);
        boolean isRecent = change != null && change.getInstant().isAfter(begin.minus(MARGIN));
        // The last change may be a century old, with local mean time before it. Calendars need only the current
        // offset.
        if (!isRecent) {
            parts.add(always(rules.getOffset(begin)));
            change = rules.nextTransition(begin);
        }
        while (change != null && change.getInstant().isBefore(to.plus(MARGIN))) {
            parts.add(observance(rules, change));
            change = rules.nextTransition(change.getInstant());
        }
        parts.add("END:VTIMEZONE");
        return String.join("\n", parts);
    }

    private static String observance(ZoneRules rules, ZoneOffsetTransition change) {
        String kind = rules.isDaylightSavings(change.getInstant()) ? "DAYLIGHT" : "STANDARD";
        return part(kind, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static String always(ZoneOffset offset) {
        return part("STANDARD", LONG_AGO, offset, offset);
    }

    private static String part(String kind, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        return CalendarText.lines(
                "BEGIN:" + kind,
                "DTSTART:" + LOCAL.format(start),
                "TZOFFSETFROM:" + offset(before),
                "TZOFFSETTO:" + offset(after),
                "END:" + kind);
    }

    /// Returns an offset such as `+0530`.
    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        return "%s%02d%02d".formatted(sign, seconds / 3600, seconds / 60 % 60);
    }
}
