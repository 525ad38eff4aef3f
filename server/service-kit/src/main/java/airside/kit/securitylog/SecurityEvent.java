package airside.kit.securitylog;

import airside.kit.log.LogFields;
import airside.kit.tokens.Caller;
import airside.kit.tokens.Role;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An event of the security log. It has a method for each field. No method takes a password, a token, a code or a
/// user name as it was typed, because people type passwords into the wrong field. The log adds the id of the
/// request.
///
/// @param fields in the order in which they were given. Control characters and line separators in values are
/// replaced by blanks, and values are cut to 200 characters.
public record SecurityEvent(SecurityEventKind kind, Map<String, String> fields) implements LogFields {
    private static final int VALUE_LENGTH_MAX = 200;

    /// Control characters, of ASCII and of Latin-1, and the separators of lines and paragraphs.
    private static final Pattern LINE_BREAKING = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    public SecurityEvent {
        Map<String, String> cleaned = new LinkedHashMap<>(fields);
        cleaned.replaceAll((_, value) -> clean(value));
        fields = Collections.unmodifiableMap(cleaned);
    }

    /// Returns an event without fields.
    public static SecurityEvent of(SecurityEventKind kind) {
        return new SecurityEvent(kind, Map.of());
    }

    /// Adds the account that the event is about.
    ///
    /// @param username of the account as it is stored, never as it was typed
    public SecurityEvent withAccount(UUID id, String username) {
        return with("accountId", id.toString()).with("username", username);
    }

    /// Adds the caller who acted or was refused, from the access token.
    public SecurityEvent withActor(Caller caller) {
        return with("actorId", caller.subject()).with("actor", caller.username());
    }

    /// Adds the network address of the client, from [airside.kit.request.ClientAddresses].
    public SecurityEvent withAddress(String address) {
        return with("address", address);
    }

    /// Adds the id of the session that the event is about.
    public SecurityEvent withSession(UUID sessionId) {
        return with("sessionId", sessionId.toString());
    }

    /// Adds the roles of the account, in alphabetical order.
    public SecurityEvent withRoles(Collection<Role> roles) {
        return with("roles", roles.stream().map(Role::name).sorted().collect(Collectors.joining(" ")));
    }

    /// Adds the method and path template, such as `GET /api/bookings/{recordLocator}`; never a path with its
    /// values.
    public SecurityEvent withOperation(String operation) {
        return with("operation", operation);
    }

    /// Adds a record locator that exists.
    public SecurityEvent withRecordLocator(String recordLocator) {
        return with("recordLocator", recordLocator);
    }

    /// Adds the id of a signing key.
    public SecurityEvent withKeyId(String keyId) {
        return with("keyId", keyId);
    }

    /// Adds the reason: a constant text of the program without values that a client sent.
    public SecurityEvent withReason(String reason) {
        return with("reason", reason);
    }

    /// Adds how many lines of this kind were left out since the last one.
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
        more.put(field, value);
        return new SecurityEvent(kind, more);
    }

    private static String clean(String value) {
        String printable = LINE_BREAKING.matcher(value).replaceAll(" ");
        if (printable.length() <= VALUE_LENGTH_MAX) return printable;
        boolean isPairCut = Character.isHighSurrogate(printable.charAt(VALUE_LENGTH_MAX - 1));
        return printable.substring(0, isPairCut ? VALUE_LENGTH_MAX - 1 : VALUE_LENGTH_MAX);
    }

    /// Returns a line of text: `LOGIN_FAILED address=192.0.2.1 reason=…`.
    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> " " + field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("", kind.name(), ""));
    }
}
