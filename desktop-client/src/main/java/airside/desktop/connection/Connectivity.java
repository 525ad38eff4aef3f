package airside.desktop.connection;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ServerGateway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Checks the server periodically: every 15 s while it answers; while it does not, with a delay from 4 s to 32 s
/// that doubles after each failure.
public final class Connectivity {
    private static final Duration WHILE_CONNECTED = Duration.ofSeconds(15);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(4);
    private static final Duration RETRY_MAX = Duration.ofSeconds(32);

    private final ServerGateway server;
    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Connection> connection =
            new ReadOnlyObjectWrapper<>(new Connection.Connecting());
    private final ReadOnlyBooleanWrapper isLost = new ReadOnlyBooleanWrapper();
    private Cancellable next = Cancellable.NOTHING;
    private Duration retry = FIRST_RETRY;
    private Optional<Instant> lastSeenAt = Optional.empty();

    public Connectivity(ServerGateway server, Background background, Clock clock) {
        this.server = server;
        this.background = background;
        this.clock = clock;
        connection.subscribe(now -> isLost.set(now instanceof Connection.Lost));
    }

    public ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    public boolean isLost() {
        return isLost.get();
    }

    /// Whether the server is unreachable, so that changes are disabled.
    public ReadOnlyBooleanProperty lostProperty() {
        return isLost.getReadOnlyProperty();
    }

    /// Checks the server now and then periodically.
    public void tryNow() {
        next.cancel();
        next = background.run(server::echo, this::answered, this::lost);
    }

    /// Checks the server now, after a call without a response; does nothing if the connection is already lost.
    public void checkAfterFailure() {
        if (!isLost()) tryNow();
    }

    /// Runs the action each time the server is reachable again.
    public Subscription whenBack(Runnable action) {
        return connection.subscribe((before, now) -> {
            if (before instanceof Connection.Lost && now instanceof Connection.Connected) action.run();
        });
    }

    /// Stops the periodic checks.
    public void stop() {
        next.cancel();
    }

    private void answered(Duration echo) {
        lastSeenAt = Optional.of(clock.instant());
        retry = FIRST_RETRY;
        connection.set(new Connection.Connected(echo));
        next = background.after(WHILE_CONNECTED, this::tryNow);
    }

    private void lost(ApiFailure why) {
        connection.set(new Connection.Lost(lastSeenAt, clock.instant().plus(retry), why));
        next = background.after(retry, this::tryNow);
        retry = retry.multipliedBy(2).compareTo(RETRY_MAX) > 0 ? RETRY_MAX : retry.multipliedBy(2);
    }
}
