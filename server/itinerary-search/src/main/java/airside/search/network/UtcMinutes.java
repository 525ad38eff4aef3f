package airside.search.network;

import airside.vocabulary.WallClock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/// Converts scheduled local minutes to UTC minutes, by the rule of [WallClock].
final class UtcMinutes {
    private static final int SECONDS_A_MINUTE = 60;
    private static final int SECONDS_A_DAY = 86_400;

    private UtcMinutes() {}

    static long of(ZoneRules zone, int epochDay, int minuteOfDay) {
        long localSeconds = (long) epochDay * SECONDS_A_DAY + (long) minuteOfDay * SECONDS_A_MINUTE;
        LocalDateTime scheduled = LocalDateTime.ofEpochSecond(localSeconds, 0, ZoneOffset.UTC);
        return Math.floorDiv(localSeconds - WallClock.offset(scheduled, zone).getTotalSeconds(), SECONDS_A_MINUTE);
    }
}
