package airside.kit.log;

import airside.kit.settings.Settings;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/// Sets up the log of a process: JSON lines on the standard output, one for each record.
public final class Logs {
    private Logs() {}

    /// @param settings `log.level` (DEBUG, INFO, WARNING, ERROR; INFO when not set) and `log.format` (json or text)
    public static void install(Settings settings) {
        Level level = level(settings.choice("level", System.Logger.Level.INFO));
        Format format = settings.choice("format", Format.JSON);
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(level);
        root.addHandler(handler(format));
    }

    private static Handler handler(Format format) {
        if (format == Format.TEXT) {
            var console = new ConsoleHandler();
            console.setLevel(Level.ALL);
            return console;
        }
        var lines = new FlushedHandler();
        lines.setLevel(Level.ALL);
        return lines;
    }

    private static Level level(System.Logger.Level level) {
        return switch (level) {
            case ALL, TRACE -> Level.FINER;
            case DEBUG -> Level.FINE;
            case INFO -> Level.INFO;
            case WARNING -> Level.WARNING;
            case ERROR -> Level.SEVERE;
            case OFF -> Level.OFF;
        };
    }

    /// How lines look: for machines or for people.
    enum Format {
        JSON,
        TEXT
    }

    private static final class FlushedHandler extends StreamHandler {
        FlushedHandler() {
            super(System.out, new JsonLines());
        }

        @Override
        public synchronized void publish(java.util.logging.LogRecord record) {
            super.publish(record);
            flush();
        }
    }
}
