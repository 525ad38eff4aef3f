package airside.kit.request;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Where a page ended: the sort keys of its last item, in a form that clients pass back and do not look into.
///
/// @param position the sort keys, in order
public record Cursor(List<String> position) {
    private static final int KEYS_MAX = 8;

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
            for (int i = 0; i < count; i++) position.add(in.readUTF());
            if (in.read() >= 0) throw invalid();
            return new Cursor(position);
        } catch (IOException | IllegalArgumentException e) {
            throw invalid();
        }
    }

    /// For stores that find that the keys are none of theirs.
    public static ProblemException invalid() {
        return new ProblemException(
                ProblemType.CURSOR_INVALID, "The cursor is not one of this list; start again without.");
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
