package airside.kit.log;

import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/// Sets up the log of a process: JSON lines on the standard output, one for each record.
public final class Logs {
    /// Kept in a field, because an unreferenced logger may be garbage-collected together with its level.
    private static final Logger OUR_OWN = Logger.getLogger("airside");

    /// Security events are written at any `log.level`.
    private static final Logger SECURITY = Logger.getLogger("airside.security");

    private Logs() {}

    /// Installs the log. Loggers of libraries write INFO at most: their debug lines contain whole requests, with
    /// tokens.
    ///
    /// @param settings `log.level` (DEBUG, INFO, WARNING, ERROR; INFO when not set), `log.format` (json or text)
    ///     and `log.file` (JSON lines go there and not to the standard output)
    public static void install(Settings settings) {
        Level level = level(settings.choice("level", System.Logger.Level.INFO));
        Format format = settings.choice("format", Format.JSON);
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(level.intValue() < Level.INFO.intValue() ? Level.INFO : level);
        OUR_OWN.setLevel(level);
        SECURITY.setLevel(Level.INFO);
        root.addHandler(settings.find("file").map(Path::of).map(Logs::file).orElseGet(() -> handler(format)));
    }

    private static Handler file(Path path) {
        try {
            OutputStream lines = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            var handler = new FlushedHandler(lines);
            handler.setLevel(Level.ALL);
            return handler;
        } catch (IOException e) {
            throw new SettingsException("log.file is %s, which cannot be written: %s.".formatted(path, e));
        }
    }

    private static Handler handler(Format format) {
        if (format == Format.TEXT) {
            var console = new ConsoleHandler();
            console.setLevel(Level.ALL);
            return console;
        }
        var lines = new FlushedHandler(System.out);
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

    /// The format of lines.
    enum Format {
        JSON,
        TEXT
    }

    private static final class FlushedHandler extends StreamHandler {
        FlushedHandler(OutputStream lines) {
            super(lines, new JsonLines());
        }

        @Override
        public synchronized void publish(java.util.logging.LogRecord record) {
            super.publish(record);
            flush();
        }
    }
}
