package airside.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Changes of clocks by `zdump` of the C library: `clocks.txt`, recorded by `clocks.sh`.
record RecordedClocks(Map<String, List<Change>> changes) {
    private static final DateTimeFormatter HOUR = new DateTimeFormatterBuilder()
            .appendPattern("HH[:mm[:ss]]")
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter();
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("[xx][x]");

    /// An offset and the local time from which it applies.
    record Change(LocalDateTime from, ZoneOffset offset) {}

    static RecordedClocks read() {
        Map<String, List<Change>> clocks = new LinkedHashMap<>();
        var resource = Objects.requireNonNull(RecordedClocks.class.getResourceAsStream("clocks.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<Change> current = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                if (line.isEmpty() || line.startsWith("#")) continue;
                if (line.startsWith("TZ=")) {
                    current = new ArrayList<>();
                    clocks.put(line.substring(4, line.length() - 1), current);
                } else {
                    current.add(change(line.split("\t")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RecordedClocks(clocks);
    }

    private static Change change(String[] fields) {
        ZoneOffset offset = ZoneOffset.from(OFFSET.parse(fields[2]));
        if (fields[0].equals("-")) return new Change(LocalDateTime.MIN, offset);
        return new Change(LocalDate.parse(fields[0]).atTime(LocalTime.parse(fields[1], HOUR)), offset);
    }

    /// Returns the offset at a local time that exists exactly once.
    ZoneOffset offset(String zone, LocalDateTime local) {
        return changes.get(zone).stream()
                .filter(change -> !change.from().isAfter(local))
                .reduce((_, later) -> later)
                .orElseThrow()
                .offset();
    }
}
