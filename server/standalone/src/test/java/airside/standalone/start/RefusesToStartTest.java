package airside.standalone.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.standalone.ServiceProcess;
import airside.standalone.StandaloneRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: a start that cannot succeed prints one sentence that says what to do, changes nothing, and ends with
/// status 1.
class RefusesToStartTest {
    @TempDir
    private Path home;

    @Test
    void whenThePortIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    Map.of("AIRSIDE_PORT", String.valueOf(other.getLocalPort())),
                    "Port %d cannot be used".formatted(other.getLocalPort()),
                    "set AIRSIDE_PORT to another port.");
        }
        assertTrue(!Files.exists(home.resolve("postgres-18")), "a database was made");
    }

    @Test
    void whenTheDataFolderIsInUse() throws Exception {
        Path file = home.resolve("lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            refuses(
                    Map.of("AIRSIDE_PORT", String.valueOf(ServiceProcess.freePort())),
                    "The data folder %s is in use by another Airside".formatted(home),
                    "set AIRSIDE_HOME to another folder.");
        }
    }

    @Test
    void whenTheDataFolderIsAFile() throws Exception {
        Path file = Files.createFile(home.resolve("a file"));
        refuses(
                Map.of("AIRSIDE_HOME", file.toString(), "AIRSIDE_PORT", String.valueOf(ServiceProcess.freePort())),
                "The data folder %s cannot be used".formatted(file),
                "set AIRSIDE_HOME to a folder that is yours and that you may write.");
    }

    @Test
    void whenThePortIsNotANumber() throws Exception {
        refuses(Map.of("AIRSIDE_PORT", "eighty"), "AIRSIDE_PORT is eighty", "set a number from 1 to 65535.");
    }

    private void refuses(Map<String, String> environment, String what, String whatToDo)
            throws IOException, InterruptedException {
        var all = new HashMap<>(Map.of("AIRSIDE_HOME", home.toString()));
        all.putAll(environment);
        try (StandaloneRun run = StandaloneRun.start(all)) {
            assertEquals(1, run.awaitEnd(), run.output());
            String sentence = run.output().lines().toList().getLast();
            assertTrue(sentence.startsWith(what), run.output());
            assertTrue(sentence.endsWith(whatToDo), run.output());
            assertTrue(!run.output().contains("\tat "), "the output has a stack trace: " + run.output());
        }
    }
}
