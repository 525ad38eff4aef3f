package airside.kit.log;

import airside.kit.request.RequestInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// Formats a log record as one line of JSON, with the id of its request.
final class JsonLines extends Formatter {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String format(LogRecord record) {
        ObjectNode line = JSON.createObjectNode();
        line.put("at", record.getInstant().toString());
        line.put("level", record.getLevel().getName());
        line.put("logger", record.getLoggerName());
        line.put("message", formatMessage(record));
        RequestInfo.current().ifPresent(request -> {
            line.put("requestId", request.requestId());
            request.traceId().ifPresent(traceId -> line.put("traceId", traceId));
            request.recordLocator().ifPresent(locator -> line.put("recordLocator", locator));
        });
        putFields(line, record);
        if (record.getThrown() != null) line.put("thrown", trace(record.getThrown()));
        try {
            return JSON.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void putFields(ObjectNode line, LogRecord record) {
        if (record.getParameters() == null) return;
        for (Object parameter : record.getParameters()) {
            if (parameter instanceof LogFields fields) {
                ObjectNode object = line.putObject(fields.name());
                fields.fieldsToLog().forEach(object::put);
            }
        }
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
