package airside.flights.speed;

import airside.kit.testing.TestHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Prints how long the service takes to start with an empty database and with an imported world, and how much
/// memory it uses.
public final class StartSpeed {
    private static final int RESTARTS = 3;

    private StartSpeed() {}

    public static void main(String[] args) throws Exception {
        try (var fixture = new SpeedFixture()) {
            print("first start: schema, world, network", timed(fixture));
            for (int restart = 1; restart <= RESTARTS; restart++) {
                print("start %d on a loaded database".formatted(restart), timed(fixture));
            }
            try (TestHost host = fixture.host()) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                System.out.printf(
                        "heap in use %,d MB   resident %s   (%s)%n",
                        (runtime.totalMemory() - runtime.freeMemory()) >> 20, resident(), host.address());
            }
        }
    }

    private static Duration timed(SpeedFixture fixture) {
        long start = System.nanoTime();
        TestHost host = fixture.host();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        host.close();
        return taken;
    }

    private static void print(String name, Duration time) {
        System.out.printf("%-36s %,6d ms%n", name, time.toMillis());
    }

    /// Returns the resident memory of this process, including the benchmark; "unknown" on systems other than Linux.
    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) return "unknown";
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> line.substring(6).strip())
                .findFirst()
                .orElse("unknown");
    }
}
