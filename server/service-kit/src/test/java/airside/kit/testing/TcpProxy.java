package airside.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A TCP proxy between a client and a server that fails in the way of networks: it refuses or closes connections,
/// or loses replies.
public final class TcpProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Random random;
    private final AtomicInteger lost = new AtomicInteger();
    private volatile Mode mode = Mode.FORWARDING;

    /// How the proxy handles connections and bytes.
    public enum Mode {
        /// Forwards everything.
        FORWARDING,
        /// Closes open and new connections at once.
        DISCONNECTING,
        /// Forwards requests and loses replies: closes the connection when the first reply arrives.
        DROPPING_REPLIES,
        /// As above, for one in five replies on average.
        DROPPING_SOME_REPLIES
    }

    public TcpProxy(int target) {
        this(target, 0);
    }

    /// @param seed decides which replies are lost by [Mode#DROPPING_SOME_REPLIES]
    public TcpProxy(int target, long seed) {
        this.target = target;
        this.random = new Random(seed);
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void setMode(Mode next) {
        mode = next;
        if (next == Mode.DISCONNECTING) open.forEach(TcpProxy::cut);
    }

    /// The number of lost replies.
    public int lost() {
        return lost.get();
    }

    private boolean isLost() {
        return switch (mode) {
            case DROPPING_REPLIES -> true;
            case DROPPING_SOME_REPLIES -> random.nextInt(5) == 0;
            case FORWARDING, DISCONNECTING -> false;
        };
    }

    @Override
    public void close() {
        cut(listener);
        open.forEach(TcpProxy::cut);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (mode == Mode.DISCONNECTING) cut(client);
                else connect(client);
            } catch (IOException e) {
                // closed, or the target does not answer: the client sees a closed connection
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            cut(client);
            throw e;
        }
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> pass(client, server, false));
        Thread.ofVirtual().start(() -> pass(server, client, true));
    }

    private void pass(Socket from, Socket to, boolean areReplies) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8_192];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                if (areReplies && isLost()) {
                    lost.incrementAndGet();
                    return;
                }
                out.write(some, 0, count);
            }
        } catch (IOException e) {
            // one side has closed the connection, so close the other side too
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void cut(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // it is closed already
        }
    }
}
