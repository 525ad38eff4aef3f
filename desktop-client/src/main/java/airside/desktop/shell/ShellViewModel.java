package airside.desktop.shell;

import airside.desktop.account.Account;
import airside.desktop.account.Session;
import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connection;
import airside.desktop.connection.Connectivity;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.ServerGateway;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Screen;
import airside.desktop.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// View model of the navigation rail and the status bar.
public final class ShellViewModel {
    private final Navigator navigator;
    private final Session session;
    private final Connectivity connectivity;
    private final ServerGateway server;
    private final Formats formats;
    private final Clock clock;
    private final Subscription listening;
    private final Cancellable ticking;

    // Properties: what is shown around the screens
    private final ReadOnlyObjectWrapper<Optional<RailItem>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper connection = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isLost = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper offline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper clocks = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper who = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper managesPeople = new ReadOnlyBooleanWrapper();

    public ShellViewModel(
            Navigator navigator,
            Session session,
            Connectivity connectivity,
            ServerGateway server,
            Background background,
            Formats formats,
            Clock clock) {
        this.navigator = navigator;
        this.session = session;
        this.connectivity = connectivity;
        this.server = server;
        this.formats = formats;
        this.clock = clock;
        this.listening = Subscription.combine(
                navigator.currentProperty().subscribe(screen -> selected.set(RailItem.of(screen))),
                session.accountProperty().subscribe(account -> {
                    who.set(account.map(ShellViewModel::name).orElse(""));
                    managesPeople.set(account.map(Account::managesPeople).orElse(false));
                }),
                connectivity.connectionProperty().subscribe(_ -> tick()));
        this.ticking = background.every(Duration.ofSeconds(1), this::tick);
    }

    /// Stops, because the window was closed.
    void close() {
        listening.unsubscribe();
        ticking.cancel();
    }

    // Commands: what the rail does

    /// Shows the screen of a rail item. The current screen keeps its input and can be shown again.
    public void go(RailItem item) {
        boolean isSearchingAtHome =
                item == RailItem.SEARCH && navigator.currentProperty().get() instanceof Screen.Home;
        Optional<Screen> left = navigator.find(item::leadsTo);
        if (left.isPresent()) navigator.returnTo(left.get());
        else if (!isSearchingAtHome) navigator.show(first(item));
    }

    private static Screen first(RailItem item) {
        return switch (item) {
            case HOME, SEARCH -> new Screen.Home();
            case TRIPS -> new Screen.Trips();
            case PEOPLE -> new Screen.People();
            case PROFILE -> new Screen.Profile();
            case SETTINGS -> new Screen.Settings();
        };
    }

    /// Checks the connection to the server now.
    public void tryNow() {
        connectivity.tryNow();
    }

    private void tick() {
        Instant now = clock.instant();
        switch (connectivity.connectionProperty().get()) {
            case Connection.Connecting _ -> connection.set(text("shell.connecting", address()));
            case Connection.Connected(var echo) ->
                connection.set(text("shell.connected", address(), Math.max(1, echo.toMillis())));
            case Connection.Lost lost -> showLost(lost, now);
        }
        isLost.set(connectivity.isLost());
        ZoneId here = clock.getZone();
        String utc = "UTC " + formats.time(now, ZoneOffset.UTC);
        boolean isUtc = here.normalized().equals(ZoneOffset.UTC);
        clocks.set(isUtc ? utc : "%s %s · %s".formatted(city(here), formats.time(now, here), utc));
    }

    private void showLost(Connection.Lost lost, Instant now) {
        connection.set(text("shell.lost", address()));
        long seconds = Math.max(0, Duration.between(now, lost.nextTryAt()).toSeconds());
        offline.set(lost.lastSeenAt()
                .map(at -> text("shell.offline", formats.asOf(at, now, clock.getZone()), seconds))
                .orElseGet(() -> text("shell.offline.kept", seconds)));
    }

    private String address() {
        return server.address().getAuthority();
    }

    private String text(String key, Object... blanks) {
        return messages().text(key, blanks);
    }

    private static String city(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static String name(Account account) {
        return account.office()
                .map(office -> account.username() + " · " + office)
                .orElse(account.username());
    }

    public Messages messages() {
        return formats.messages();
    }

    public boolean isSignedIn() {
        return session.accountProperty().get().isPresent();
    }

    public ReadOnlyObjectProperty<Optional<RailItem>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty lostProperty() {
        return isLost.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty offlineProperty() {
        return offline.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty clocksProperty() {
        return clocks.getReadOnlyProperty();
    }

    /// Whether the rail has the item for other people's accounts.
    public ReadOnlyBooleanProperty managesPeopleProperty() {
        return managesPeople.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty whoProperty() {
        return who.getReadOnlyProperty();
    }
}
