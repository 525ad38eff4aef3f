package airside.kit.log;

import java.util.Map;

/// A parameter of a log message that also appears as an object of its own in the JSON line, so that a log collector
/// can search by its fields.
public interface LogFields {
    /// Returns the name of the object in the line, such as `event`.
    String name();

    /// Returns the members of the object, in order.
    Map<String, String> fieldsToLog();
}
