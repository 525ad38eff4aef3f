package airside.kit.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reports why a process cannot start: one line to the standard error, and to the file where Kubernetes reads the
/// reason of a termination (`terminationMessagePath`).
final class TerminationMessage {
    private static final Path TERMINATION_MESSAGE = Path.of("/dev/termination-log");

    private TerminationMessage() {}

    /// @param sentence what is wrong and what to do
    static void write(String sentence) {
        System.err.println(sentence);
        if (!Files.isWritable(TERMINATION_MESSAGE)) return;
        try {
            Files.writeString(TERMINATION_MESSAGE, sentence);
        } catch (IOException e) {
            // the line is on the standard error
        }
    }
}
