package airside.vocabulary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/// Converts the local times of a timetable to instants, and instants to local times.
///
/// A timetable repeats its local times every week, and twice a year a clock skips or repeats some of them:
///
/// - A **skipped** time moves by the length of the gap: the flight departs as many minutes after the change as the
///   timetable says after the hour of the change. In Berlin, 02:55 becomes 03:55 on the last Sunday of March.
/// - Of a **repeated** time, the first occurrence counts.
///
/// People see the local time of the instant, which always exists.
public final class WallClock {
    private WallClock() {}

    /// Returns the instant of a scheduled local time.
    ///
    /// @param scheduled local date and time by the timetable, which the clock may skip or repeat
    /// @param zone zone of the airport
    public static Instant instant(LocalDateTime scheduled, ZoneId zone) {
        return scheduled.toInstant(offset(scheduled, zone.getRules()));
    }

    /// Returns the local time at an instant.
    public static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /// Returns the offset from UTC for a scheduled local time: the offset before the change, for both skipped and
    /// repeated times.
    public static ZoneOffset offset(LocalDateTime scheduled, ZoneRules zone) {
        return zone.getOffset(scheduled);
    }
}
