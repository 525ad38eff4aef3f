package airside.kit.connections;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Wraps Helidon's writer of a connection: limits the time that the client takes to read each buffer, and writes
/// the response to HEAD without its body (RFC 9110 § 9.3.2).
final class ResponseWriter implements DataWriter {
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String INTERIM = "HTTP/1.1 1";

    private final DataWriter writer;
    private final ClientConnection connection;
    private boolean isForHead;
    private boolean isHeadWritten;

    ResponseWriter(DataWriter writer, ClientConnection connection) {
        this.writer = writer;
        this.connection = connection;
    }

    /// Called when a request begins, and when it has ended, because a bad request line is answered without a
    /// request.
    ///
    /// @param isForHead whether the following responses have no body
    void beginRequest(boolean isForHead) {
        this.isForHead = isForHead;
        this.isHeadWritten = false;
    }

    @Override
    public void write(BufferData... buffers) {
        write(BufferData.create(buffers));
    }

    @Override
    public void write(BufferData buffer) {
        withoutBodyForHead(buffer)
                .ifPresent(withoutBodyForHead -> connection.writeWithTimeout(() -> writer.write(withoutBodyForHead)));
    }

    @Override
    public void writeNow(BufferData... buffers) {
        writeNow(BufferData.create(buffers));
    }

    @Override
    public void writeNow(BufferData buffer) {
        withoutBodyForHead(buffer)
                .ifPresent(
                        withoutBodyForHead -> connection.writeWithTimeout(() -> writer.writeNow(withoutBodyForHead)));
    }

    @Override
    public void flush() {
        writer.flush();
    }

    @Override
    public void close() {
        writer.close();
    }

    private Optional<BufferData> withoutBodyForHead(BufferData buffer) {
        if (!isForHead) return Optional.of(buffer);
        if (isHeadWritten) return Optional.empty();
        byte[] bytes = new byte[buffer.available()];
        buffer.read(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.startsWith(INTERIM) ? -1 : text.indexOf(END_OF_HEAD);
        if (end < 0) return Optional.of(BufferData.create(bytes));
        isHeadWritten = true;
        return Optional.of(BufferData.create(bytes, 0, end + END_OF_HEAD.length()));
    }
}
