package airside.kit.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Records the lines that a class logs, until it is closed, each as `LEVEL message`.
public final class RecordedLogLines implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final SimpleFormatter formatter = new SimpleFormatter();
    private final Logger logger;
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(record.getLevel() + " " + formatter.formatMessage(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private RecordedLogLines(Logger logger) {
        this.logger = logger;
    }

    /// Starts to record the logger with the name of the class.
    public static RecordedLogLines of(Class<?> type) {
        var lines = new RecordedLogLines(Logger.getLogger(type.getName()));
        lines.logger.addHandler(lines.handler);
        return lines;
    }

    /// All lines so far, in order.
    public List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
    }
}
