package airside.kit.securitylog;

import airside.kit.log.LogFields;
import airside.kit.tokens.Caller;
import airside.kit.tokens.Role;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// One event of the security log. It has a method for each field, and none that takes a password, a token, a code
/// or a user name as it was typed: people type passwords into the wrong field. The id of the request is added by
/// the log.
///
/// @param fields in the order in which they were given; without control characters, 200 characters each at most
public record SecurityEvent(SecurityEventKind kind, Map<String, String> fields) implements LogFields {
    private static final int VALUE_LENGTH_MAX = 200;

    public SecurityEvent {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// An event without fields.
    public static SecurityEvent of(SecurityEventKind kind) {
        return new SecurityEvent(kind, Map.of());
    }

    /// The account that the event is about.
    ///
    /// @param username of the account as it is stored, never as it was typed
    public SecurityEvent withAccount(UUID id, String username) {
        return with("accountId", id.toString()).with("username", username);
    }

    /// The caller who did it or was refused, as the access token says.
    public SecurityEvent withActor(Caller caller) {
        return with("actorId", caller.subject()).with("actor", caller.username());
    }

    /// Where the request came from, as [airside.kit.request.ClientAddresses] knows it.
    public SecurityEvent withAddress(String address) {
        return with("address", address);
    }

    public SecurityEvent withSession(UUID sessionId) {
        return with("sessionId", sessionId.toString());
    }

    public SecurityEvent withRoles(Collection<Role> roles) {
        return with("roles", roles.stream().map(Role::name).sorted().collect(Collectors.joining(" ")));
    }

    /// Method and path template, such as `GET /api/bookings/{recordLocator}`; never a path with its values.
    public SecurityEvent withOperation(String operation) {
        return with("operation", operation);
    }

    /// A record locator that exists.
    public SecurityEvent withRecordLocator(String recordLocator) {
        return with("recordLocator", recordLocator);
    }

    /// The id of a signing key.
    public SecurityEvent withKeyId(String keyId) {
        return with("keyId", keyId);
    }

    /// The name of one of our services.
    public SecurityEvent withService(String service) {
        return with("service", service);
    }

    /// Why, in words of the program: a constant sentence without values that a client sent.
    public SecurityEvent withReason(String reason) {
        return with("reason", reason);
    }

    /// How many lines of this kind were left out since the last one.
    SecurityEvent withLinesLeftOut(long count) {
        return count == 0 ? this : with("linesLeftOut", Long.toString(count));
    }

    @Override
    public String name() {
        return "event";
    }

    @Override
    public Map<String, String> fieldsToLog() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("kind", kind.name());
        all.putAll(fields);
        return all;
    }

    private SecurityEvent with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, clean(value));
        return new SecurityEvent(kind, more);
    }

    private static String clean(String value) {
        String printable = value.replaceAll("\\p{Cntrl}", " ");
        return printable.length() <= VALUE_LENGTH_MAX ? printable : printable.substring(0, VALUE_LENGTH_MAX);
    }

    /// As a line of text for people: `LOGIN_FAILED address=192.0.2.1 reason=…`.
    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> " " + field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("", kind.name(), ""));
    }
}
