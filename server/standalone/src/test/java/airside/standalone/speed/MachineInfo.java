package airside.standalone.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// Describes the machine on which figures were measured.
final class MachineInfo {
    private MachineInfo() {}

    static String describe() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, load %.1f".formatted(system.getAvailableProcessors(), system.getSystemLoadAverage());
    }

    /// Returns the resident memory of a process in MB, without its children; "unknown" on systems other than Linux.
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
