package airside.search.network;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/// Local minutes to UTC minutes. A local time that daylight saving skips is meant as the clock would have shown it
/// without the change; one that comes twice is the first of the two, as a timetable read by people means it.
final class UtcMinutes {
    private static final int SECONDS_A_MINUTE = 60;
    private static final int SECONDS_A_DAY = 86_400;

    private UtcMinutes() {}

    static long of(ZoneRules zone, int epochDay, int minuteOfDay) {
        long localSeconds = (long) epochDay * SECONDS_A_DAY + (long) minuteOfDay * SECONDS_A_MINUTE;
        LocalDateTime local = LocalDateTime.ofEpochSecond(localSeconds, 0, ZoneOffset.UTC);
        return Math.floorDiv(localSeconds - zone.getOffset(local).getTotalSeconds(), SECONDS_A_MINUTE);
    }
}
