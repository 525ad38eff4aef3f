package airside.standalone.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What figures are worth depends on where they were taken.
final class Machine {
    private Machine() {}

    static String describe() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, load %.1f".formatted(system.getAvailableProcessors(), system.getSystemLoadAverage());
    }

    /// The resident memory of a process in MB, without that of its children; only Linux tells.
    static String residentMegabytes(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) return "unknown";
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                .map(String::valueOf)
                .findFirst()
                .orElse("unknown");
    }
}
