package airside.kit.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a process says that cannot start: one line to its log, which is also where Kubernetes looks for the reason
/// of an end (`terminationMessagePath`).
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
            // the log has it
        }
    }
}
