package airside.kit.connections;

import airside.kit.connections.ConnectionState.Ended;
import airside.kit.connections.ConnectionState.Step;
import airside.kit.connections.ConnectionState.Waiting;
import airside.kit.connections.ConnectionState.Working;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.http.Method;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http1.Http1Connection;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A connection of a client, with a timeout for each step of the client. Another thread may end the connection only
/// while it waits for the client. It is evicted, to admit another connection, only before its request has been read
/// completely.
///
/// Methods are called by the connection's own thread, unless their comment names another one.
final class ClientConnection implements ServerConnection, InterruptableTask<Void> {
    private static final ConnectionState WORKING = new Working();
    /// How long a client that was too slow may take to read the response.
    private static final Duration LAST_RESPONSE_TIMEOUT = Duration.ofSeconds(1);

    private final ConnectionContext context;
    private final ConnectionTable table;
    private final ConnectionLimits limits;
    private final ProblemEncoder encoder;
    private final String address;
    private final RequestReader reader;
    private final ResponseWriter writer;
    private final ServerConnection http;
    private final AtomicReference<ConnectionState> state = new AtomicReference<>(WORKING);

    private Step next = Step.BEGIN_A_REQUEST;
    private long stepBegunNanos;
    private boolean isLastExchange;
    private volatile boolean isAnswerBegun;

    ClientConnection(
            ConnectionContext context,
            ServerConnectionSelector selector,
            ConnectionTable table,
            ConnectionLimits limits,
            ProblemEncoder encoder,
            String address) {
        this.context = context;
        this.table = table;
        this.limits = limits;
        this.encoder = encoder;
        this.address = address;
        this.reader = new RequestReader(this::read);
        this.writer = new ResponseWriter(context.dataWriter(), this);
        this.http = selector.connection(new ClientConnectionContext(context, this, reader, writer));
    }

    /// Returns the client's IPv4 address, or the /64 network of its IPv6 address.
    String address() {
        return address;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        Optional<ProblemException> refusal = table.admit(this);
        if (refusal.isPresent()) {
            write(encoder.encode(refusal.get()));
            return;
        }
        try {
            http.handle(new ExchangeLimit(limit, this));
        } finally {
            table.remove(this);
        }
    }

    /// Returns zero, so that Helidon does not end idle connections: [BoundedConnections] does.
    @Override
    public Duration idleTime() {
        return Duration.ZERO;
    }

    /// Called by the thread that stops the host.
    @Override
    public void close(boolean interrupt) {
        http.close(interrupt);
    }

    /// Called by the thread that stops the host.
    @Override
    public boolean canInterrupt() {
        return http instanceof Http1Connection connection && connection.canInterrupt();
    }

    /// Called when the request line has been read.
    void requestBegins(Method method) {
        writer.beginRequest(method.equals(Method.HEAD));
        isAnswerBegun = false;
    }

    /// Called when the head has been read; a body may follow.
    void exchangeBegins() {
        next = Step.SEND_THE_BODY;
        stepBegunNanos = 0;
    }

    void answerBegins() {
        isAnswerBegun = true;
    }

    /// Called when the request or its response has `Connection: close`. Helidon itself would read another request.
    void closeAfterAnswer() {
        isLastExchange = true;
    }

    /// Called when the request has been read completely and answered.
    ///
    /// @throws CloseConnectionException if it was the last one
    void exchangeEnds() {
        if (isLastExchange) throw new CloseConnectionException("This was the last exchange: Connection: close");
        writer.beginRequest(false);
        // The next request has begun if its first bytes arrived with the last bytes of this one.
        next = reader.available() > 0 ? Step.SEND_THE_HEAD : Step.BEGIN_A_REQUEST;
        stepBegunNanos = System.nanoTime();
    }

    /// Runs a blocking write; the client has a limited time to read.
    void writeWithTimeout(Runnable write) {
        long now = System.nanoTime();
        during(
                new Waiting(
                        Step.READ_THE_ANSWER,
                        now,
                        now + limits.responseTimeout().toNanos()),
                () -> {
                    write.run();
                    return null;
                });
    }

    /// Returns the step that the thread waits for; empty while it works. May be called by any thread.
    Optional<Waiting> waiting() {
        return state.get() instanceof Waiting waiting ? Optional.of(waiting) : Optional.empty();
    }

    /// Ends the connection without a response if its state has not changed. May be called by any thread.
    ///
    /// @return whether it was ended
    boolean endIfStill(Waiting waiting) {
        if (!state.compareAndSet(waiting, new Ended(System.nanoTime()))) return false;
        closeSocket();
        return true;
    }

    /// Ends the connection if the client has exceeded a timeout: with 408 (RFC 9110 § 15.5.9) if it has begun a
    /// request and not completed it, otherwise without a response. The watching thread calls it at intervals.
    void endIfOverdue(long nowNanos) {
        switch (state.get()) {
            case Working _ -> {}
            case Waiting waiting when !waiting.isOverdueAt(nowNanos) -> {}
            case Waiting waiting -> {
                if (!state.compareAndSet(waiting, new Ended(nowNanos))) return;
                timeOutMessage(waiting.step())
                        .ifPresentOrElse(
                                message -> Thread.ofVirtual().name("too-slow").start(() -> endWith(message)),
                                this::closeSocket);
            }
            case Ended ended -> {
                if (nowNanos - ended.atNanos() > LAST_RESPONSE_TIMEOUT.toNanos()) closeSocket();
            }
        }
    }

    private Optional<ProblemException> timeOutMessage(Step step) {
        if (isAnswerBegun && step != Step.SEND_THE_HEAD) return Optional.empty();
        return switch (step) {
            case SEND_THE_HEAD -> Optional.of(tooSlow("The request line and the headers", limits.headTimeout()));
            case SEND_THE_BODY -> Optional.of(tooSlow("The body", limits.bodyTimeout()));
            case BEGIN_A_REQUEST, READ_THE_ANSWER -> Optional.empty();
        };
    }

    private static ProblemException tooSlow(String what, Duration wait) {
        return new ProblemException(
                ProblemType.REQUEST_TIMEOUT,
                "%s did not arrive within %d s; send the request again."
                        .formatted(what, Math.max(1, wait.toSeconds())));
    }

    private void endWith(ProblemException problem) {
        try {
            context.dataWriter().writeNow(BufferData.create(encoder.encode(problem)));
        } catch (RuntimeException e) {
            // the client has closed the connection
        } finally {
            closeSocket();
        }
    }

    private void write(byte[] bytes) {
        writeWithTimeout(() -> context.dataWriter().writeNow(BufferData.create(bytes)));
    }

    private byte @Nullable [] read() {
        byte[] bytes = during(nextWait(System.nanoTime()), this::readSocket);
        if (bytes == null && next == Step.SEND_THE_HEAD)
            throw new CloseConnectionException("The client has closed the connection");
        if (next == Step.BEGIN_A_REQUEST) {
            next = Step.SEND_THE_HEAD;
            stepBegunNanos = System.nanoTime();
        }
        return bytes;
    }

    /// The timeouts of head and body apply to all of their bytes, so that a client gains no time by sending single
    /// bytes.
    private Waiting nextWait(long nowNanos) {
        return switch (next) {
            case BEGIN_A_REQUEST, READ_THE_ANSWER ->
                new Waiting(next, nowNanos, nowNanos + limits.idleTimeout().toNanos());
            case SEND_THE_HEAD ->
                new Waiting(
                        next,
                        stepBegunNanos,
                        stepBegunNanos + limits.headTimeout().toNanos());
            case SEND_THE_BODY -> {
                if (stepBegunNanos == 0) stepBegunNanos = nowNanos;
                yield new Waiting(
                        next,
                        stepBegunNanos,
                        stepBegunNanos + limits.bodyTimeout().toNanos());
            }
        };
    }

    private byte @Nullable [] readSocket() {
        try {
            return context.serverSocket().get();
        } catch (UncheckedIOException e) {
            throw new ServerConnectionException("Failed to read from the client", e);
        }
    }

    private <T> T during(Waiting waiting, Supplier<T> blocking) {
        if (!state.compareAndSet(WORKING, waiting)) throw ended();
        try {
            return blocking.get();
        } finally {
            if (!state.compareAndSet(waiting, WORKING)) throw ended();
        }
    }

    private static CloseConnectionException ended() {
        return new CloseConnectionException("The client exceeded a timeout, or the connection was evicted");
    }

    private void closeSocket() {
        try {
            context.serverSocket().close();
        } catch (UncheckedIOException e) {
            // it is closed already
        }
    }
}
