package airside.kit.testing;

import airside.kit.log.LogFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Records the security events of this process until it is closed. Tests that run at the same time see each other's
/// events, so filter them, by account for example.
public final class RecordedSecurityEvents implements AutoCloseable {
    private final Logger logger = Logger.getLogger("airside.security");
    private final List<Map<String, String>> events = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            for (Object parameter : record.getParameters()) {
                if (parameter instanceof LogFields fields) events.add(fields.fieldsToLog());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private RecordedSecurityEvents() {}

    /// Starts to record.
    public static RecordedSecurityEvents open() {
        var lines = new RecordedSecurityEvents();
        lines.logger.setLevel(Level.ALL);
        lines.logger.addHandler(lines.handler);
        return lines;
    }

    /// The fields of each event of a kind, in order.
    public List<Map<String, String>> of(String kind) {
        return events.stream().filter(event -> kind.equals(event.get("kind"))).toList();
    }

    /// The fields of all events, in order.
    public List<Map<String, String>> all() {
        return new ArrayList<>(events);
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
    }
}
