package airside.desktop.connection;

import airside.desktop.background.Background;
import airside.desktop.background.Running;
import airside.desktop.gateway.ServerGateway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Asks the server now and then whether it is there: seldom while it is, sooner and then ever less often while it
/// is not.
public final class Connectivity {
    private static final Duration WHILE_CONNECTED = Duration.ofSeconds(15);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(4);
    private static final Duration RETRY_MAX = Duration.ofSeconds(32);

    private final ServerGateway server;
    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Connection> connection =
            new ReadOnlyObjectWrapper<>(new Connection.Connecting());
    private Running next = Running.NOTHING;
    private Duration retry = FIRST_RETRY;
    private Instant lastSeenAt;

    public Connectivity(ServerGateway server, Background background, Clock clock) {
        this.server = server;
        this.background = background;
        this.clock = clock;
        this.lastSeenAt = clock.instant();
    }

    public ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    public boolean isLost() {
        return connection.get() instanceof Connection.Lost;
    }

    /// Asks at once, and keeps asking.
    public void tryNow() {
        next.cancel();
        next = background.run(server::echo, this::answered, _ -> lost());
    }

    public void stop() {
        next.cancel();
    }

    private void answered(Duration echo) {
        lastSeenAt = clock.instant();
        retry = FIRST_RETRY;
        connection.set(new Connection.Connected(echo));
        next = background.after(WHILE_CONNECTED, this::tryNow);
    }

    private void lost() {
        connection.set(new Connection.Lost(lastSeenAt, clock.instant().plus(retry)));
        next = background.after(retry, this::tryNow);
        retry = retry.multipliedBy(2).compareTo(RETRY_MAX) > 0 ? RETRY_MAX : retry.multipliedBy(2);
    }
}
