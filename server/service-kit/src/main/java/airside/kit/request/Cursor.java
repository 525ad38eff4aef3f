package airside.kit.request;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Where a page ended: the sort keys of its last item, in a form that clients pass back and do not look into. The
/// form also names the query, so that a cursor of another list or of other filters is refused.
///
/// @param position the sort keys, in order
public record Cursor(List<String> position) {
    private static final int KEYS_MAX = 8;
    /// Enough to tell the queries of one client apart; a cursor is no secret.
    private static final int DIGEST_BYTES = 6;
    /// Starts the last key of a cursor that names its query.
    private static final String QUERY_MARK = "?";

    /// PostgreSQL stores no text with it.
    private static final char NUL = '\0';

    /// No list has items outside of these years, and PostgreSQL refuses some of them.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public Cursor {
        position = List.copyOf(position);
    }

    public static Cursor of(String... position) {
        return new Cursor(List.of(position));
    }

    /// @throws ProblemException `CURSOR_INVALID`
    public static Cursor parse(String text) {
        try (var in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            int count = in.readUnsignedByte();
            if (count > KEYS_MAX) throw invalid();
            var position = new ArrayList<String>();
            for (int i = 0; i < count; i++) position.add(key(in.readUTF()));
            if (in.read() >= 0) throw invalid();
            return new Cursor(position);
        } catch (IOException | IllegalArgumentException e) {
            throw invalid();
        }
    }

    /// The instant that a sort key says, from the year 2000 to 9999.
    ///
    /// @throws ProblemException `CURSOR_INVALID`
    public static Instant instant(String key) {
        try {
            Instant instant = Instant.parse(key);
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) throw invalid();
            return instant;
        } catch (DateTimeParseException e) {
            throw invalid();
        }
    }

    private static String key(String text) {
        if (text.indexOf(NUL) >= 0) throw invalid();
        return text;
    }

    /// The cursor within one query: [#parse(String, String)] refuses it for another one.
    Cursor within(String query) {
        List<String> keys = new ArrayList<>(position);
        keys.add(QUERY_MARK + digest(query));
        return new Cursor(keys);
    }

    /// Reads a cursor of one query.
    ///
    /// A cursor that names no query comes from the release before, which may still run beside this one, and is read
    /// as it did. Clients can make cursors of both kinds, so lists check the keys themselves.
    ///
    /// @param query path, filters and search text: everything that decides which items the list has
    /// @throws ProblemException `CURSOR_INVALID` if it is no cursor, or one of another query
    static Cursor parse(String text, String query) {
        Cursor cursor = parse(text);
        List<String> keys = cursor.position;
        if (keys.isEmpty() || !keys.getLast().startsWith(QUERY_MARK)) return cursor;
        if (!keys.getLast().equals(QUERY_MARK + digest(query))) throw invalid();
        return new Cursor(keys.subList(0, keys.size() - 1));
    }

    private static String digest(String query) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// For stores that find that the keys are none of theirs.
    public static ProblemException invalid() {
        return new ProblemException(
                ProblemType.CURSOR_INVALID,
                "The cursor is not one of this list with these filters; start again without it.");
    }

    @Override
    public String toString() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(position.size());
            for (String key : position) out.writeUTF(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }
}
