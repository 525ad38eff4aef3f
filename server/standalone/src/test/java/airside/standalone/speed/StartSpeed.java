package airside.standalone.speed;

import airside.standalone.ServiceProcess;
import airside.standalone.StandaloneRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Prints how long the standalone server takes from the start of its process until it is ready, the first time
/// (PostgreSQL unpacked, sample world imported) and later, and its resident memory.
public final class StartSpeed {
    private static final int FIRST_STARTS = 3;
    private static final int RESTARTS = 7;

    private StartSpeed() {}

    public static void main(String[] args) throws Exception {
        System.out.println(MachineInfo.describe());
        Path home = Files.createTempDirectory("airside-speed");
        try {
            List<Start> first = new ArrayList<>();
            for (int round = 0; round < FIRST_STARTS; round++) {
                delete(home);
                first.add(start(home));
            }
            print("first start", first);
            List<Start> again = new ArrayList<>();
            for (int round = 0; round < RESTARTS; round++) again.add(start(home));
            print("restart", again);
        } finally {
            delete(home);
        }
        System.out.println(MachineInfo.describe());
    }

    private record Start(Duration time, String residentMegabytes) {}

    private static Start start(Path home) throws Exception {
        Map<String, String> environment =
                Map.of("AIRSIDE_HOME", home.toString(), "AIRSIDE_PORT", String.valueOf(ServiceProcess.freePort()));
        long begun = System.nanoTime();
        try (StandaloneRun run = StandaloneRun.start(environment).awaitReady()) {
            var time = Duration.ofNanos(System.nanoTime() - begun);
            return new Start(time, MachineInfo.residentMegabytes(run.process()));
        }
    }

    private static void print(String what, List<Start> starts) {
        var sorted = new ArrayList<>(starts);
        Collections.sort(sorted, Comparator.comparing(Start::time));
        Start median = sorted.get(sorted.size() / 2);
        System.out.printf(
                "%-12s median %,d ms (%,d to %,d ms in %d starts), resident %s MB without PostgreSQL%n",
                what,
                median.time.toMillis(),
                sorted.getFirst().time.toMillis(),
                sorted.getLast().time.toMillis(),
                sorted.size(),
                median.residentMegabytes);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
