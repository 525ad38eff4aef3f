package airside.vocabulary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/// The rule by which the local times of a timetable become instants, and instants local times.
///
/// A timetable repeats its local times every week, and twice a year a clock skips some of them or shows them twice:
///
/// - A time that is **skipped moves with the clock**: the flight leaves as many minutes after the change as the
///   timetable says that it leaves after the hour at which the clock changes. 02:55 becomes 03:55 in Berlin on the
///   last Sunday of March.
/// - Of a time that **comes twice the first counts**.
///
/// The local time that people read is always that of the instant, so it exists.
public final class WallClock {
    private WallClock() {}

    /// The instant that a scheduled local time means.
    ///
    /// @param scheduled local date and time by the timetable, which the clock may skip or repeat
    /// @param zone zone of the airport
    public static Instant instant(LocalDateTime scheduled, ZoneId zone) {
        return scheduled.toInstant(offset(scheduled, zone.getRules()));
    }

    /// What the clock at an airport shows at an instant.
    public static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /// The offset from UTC by which a scheduled local time becomes an instant: the one before the change, both
    /// where a time is skipped and where it comes twice.
    public static ZoneOffset offset(LocalDateTime scheduled, ZoneRules zone) {
        return zone.getOffset(scheduled);
    }
}
