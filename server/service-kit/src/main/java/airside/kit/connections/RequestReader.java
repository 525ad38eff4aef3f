package airside.kit.connections;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Reads a connection and checks the framing of chunks (RFC 9112 § 7.1). Helidon's own reader accepts `+5` as a
/// size and a size line of any length, and skips the two bytes after a chunk unchecked. Helidon calls [#readLine()]
/// in chunked bodies only.
final class RequestReader extends DataReader {
    private static final Pattern SIZE = Pattern.compile("[0-9a-fA-F]{1,8}");
    private static final int LINE_BYTES_MAX = 256;
    private static final int LINE_END_BYTES = 2;

    private Expected expected = Expected.SIZE;

    /// The next element of a chunked body.
    private enum Expected {
        SIZE,
        DATA,
        END_OF_DATA,
        END_OF_BODY
    }

    // Deprecated in favour of DataReader.create(…), which cannot make a subclass.
    @SuppressWarnings("removal")
    RequestReader(Supplier<byte[]> bytes) {
        super(bytes);
    }

    /// Reads the size of a chunk in hexadecimal digits, or the empty line that ends the body.
    ///
    /// @throws RequestException for a size that is not a number, for a chunk extension, and for a trailer
    @Override
    public String readLine() {
        int length = findNewLine(LINE_BYTES_MAX);
        if (length == LINE_BYTES_MAX) throw invalid("A line between chunks is too long");
        String line = readAsciiString(length);
        super.skip(LINE_END_BYTES);
        if (expected == Expected.END_OF_BODY) {
            if (!line.isEmpty()) throw invalid("Trailers are not supported");
            expected = Expected.SIZE;
        } else {
            if (!SIZE.matcher(line).matches()) throw invalid("The size of a chunk is not a hexadecimal number");
            boolean isLast = line.chars().allMatch(digit -> digit == '0');
            expected = isLast ? Expected.END_OF_BODY : Expected.DATA;
        }
        return line;
    }

    /// Reads the data of a chunk, or a part of a body with a Content-Length.
    @Override
    public BufferData readBuffer(int length) {
        BufferData data = super.readBuffer(length);
        if (expected == Expected.DATA) expected = Expected.END_OF_DATA;
        return data;
    }

    /// As in Helidon, but the two bytes after the data of a chunk must be CR LF.
    ///
    /// @throws RequestException if the data is longer than its size
    @Override
    public void skip(int length) {
        if (expected == Expected.END_OF_DATA) {
            expected = Expected.SIZE;
            if (length != LINE_END_BYTES || !startsWithNewLine()) {
                throw invalid("The data of a chunk is longer than its size");
            }
        }
        super.skip(length);
    }

    private static RequestException invalid(String message) {
        return RequestException.builder()
                .type(EventType.BAD_REQUEST)
                .message(message)
                .setKeepAlive(false)
                .build();
    }
}
