package airside.kit.request;

import airside.kit.encryption.Sha256;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// The position at the end of a page: the sort keys of its last item. Clients send its text back unchanged. The
/// text contains a digest of the query, so that a cursor of another list or with other filters is refused.
///
/// @param position the sort keys, in order
public record Cursor(List<String> position) {
    private static final int KEYS_MAX = 8;
    /// Enough to distinguish the queries of one client; a cursor is not secret.
    private static final int DIGEST_BYTES = 6;
    /// Begins the last key, which is the digest of the query.
    private static final String QUERY_MARK = "?";

    /// PostgreSQL cannot store it in a text.
    private static final char NUL = '\0';

    /// No list has items outside of these years, and PostgreSQL refuses some instants outside of them.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public Cursor {
        position = List.copyOf(position);
    }

    /// Returns a cursor of the sort keys, which is not bound to a query yet.
    public static Cursor of(String... position) {
        return new Cursor(List.of(position));
    }

    /// Parses a cursor without checking its query.
    ///
    /// @throws ProblemException `CURSOR_INVALID`
    public static Cursor parse(String text) {
        try (var in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            int count = in.readUnsignedByte();
            if (count > KEYS_MAX) throw invalid();
            var position = new ArrayList<String>();
            for (int i = 0; i < count; i++) position.add(withoutNul(in.readUTF()));
            if (in.read() >= 0) throw invalid();
            return new Cursor(position);
        } catch (IOException | IllegalArgumentException e) {
            throw invalid();
        }
    }

    /// Returns a sort key.
    ///
    /// @param index from 0
    /// @throws ProblemException `CURSOR_INVALID` if there are fewer keys
    public String key(int index) {
        if (index >= position.size()) throw invalid();
        return position.get(index);
    }

    /// Parses a sort key as an instant, from the year 2000 to 9999.
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

    private static String withoutNul(String text) {
        if (text.indexOf(NUL) >= 0) throw invalid();
        return text;
    }

    /// Adds the digest of a query, so that [#parse(String, String)] refuses the cursor for other queries.
    Cursor within(String query) {
        List<String> keys = new ArrayList<>(position);
        keys.add(QUERY_MARK + digest(query));
        return new Cursor(keys);
    }

    /// Parses a cursor of one query.
    ///
    /// The previous release, which may still run beside this one, writes cursors without a digest; they are
    /// accepted. Clients can make cursors of both kinds, so lists check the keys themselves.
    ///
    /// @param query path, filters and search text: everything that decides which items the list has
    /// @throws ProblemException `CURSOR_INVALID` if it is not a cursor, or one of another query
    static Cursor parse(String text, String query) {
        Cursor cursor = parse(text);
        List<String> keys = cursor.position;
        if (keys.isEmpty() || !keys.getLast().startsWith(QUERY_MARK)) return cursor;
        if (!keys.getLast().equals(QUERY_MARK + digest(query))) throw invalid();
        return new Cursor(keys.subList(0, keys.size() - 1));
    }

    private static String digest(String query) {
        byte[] digest = Arrays.copyOf(Sha256.hash(query), DIGEST_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /// Returns the problem `CURSOR_INVALID`, for stores that cannot use the keys.
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
