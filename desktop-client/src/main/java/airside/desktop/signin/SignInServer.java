package airside.desktop.signin;

import airside.desktop.account.SignInOptions.Sample;
import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connection;
import airside.desktop.connection.Connectivity;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.AuthGateway;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.gateway.ServerGateway;
import airside.desktop.preferences.Preferences;
import airside.desktop.text.Messages;
import airside.desktop.travel.NetworkFigures;
import java.net.URI;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// The server on the sign-in screen: its address, which can be changed, its connection, figures and sample
/// accounts.
final class SignInServer {
    private final AuthGateway auth;
    private final FlightsGateway flights;
    private final ServerGateway server;
    private final Connectivity connectivity;
    private final Preferences preferences;
    private final Background background;
    private final Formats formats;
    private final Runnable beforeChange;
    private Cancellable loading = Cancellable.NOTHING;
    private Subscription listening = Subscription.EMPTY;

    // Properties: what the screen shows
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper addressProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isChanging = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Connection> connection =
            new ReadOnlyObjectWrapper<>(new Connection.Connecting());
    private final ReadOnlyStringWrapper figures = new ReadOnlyStringWrapper("");
    private final ObservableList<Sample> samples = FXCollections.observableArrayList();
    private final ObservableList<Sample> samplesToSee = FXCollections.unmodifiableObservableList(samples);

    /// @param beforeChange runs before another server is used
    SignInServer(
            AuthGateway auth,
            FlightsGateway flights,
            ServerGateway server,
            Connectivity connectivity,
            Preferences preferences,
            Background background,
            Formats formats,
            Runnable beforeChange) {
        this.auth = auth;
        this.flights = flights;
        this.server = server;
        this.connectivity = connectivity;
        this.preferences = preferences;
        this.background = background;
        this.formats = formats;
        this.beforeChange = beforeChange;
        showName();
    }

    // Commands: what one can do

    void shown() {
        listening = connectivity.connectionProperty().subscribe(connection::set);
        load();
    }

    void hidden() {
        listening.unsubscribe();
        loading.cancel();
    }

    /// Loads the figures and the sample accounts of the server.
    void load() {
        loading.cancel();
        samples.clear();
        figures.set("");
        Cancellable options = background.run(auth::options, found -> samples.setAll(found.samples()), _ -> {});
        Cancellable network = background.run(flights::network, this::showNetwork, _ -> {});
        loading = () -> {
            options.cancel();
            network.cancel();
        };
    }

    /// Checks the connection now.
    void retry() {
        connectivity.tryNow();
    }

    void startChanging() {
        address.set(server.address().toString());
        addressProblem.set("");
        isChanging.set(true);
    }

    void stopChanging() {
        isChanging.set(false);
    }

    /// Uses the server with the entered address.
    void change() {
        Optional<URI> typed = ServerAddress.parse(address.get());
        if (typed.isEmpty()) {
            addressProblem.set(messages().text("signIn.server.wrong"));
            return;
        }
        beforeChange.run();
        server.moveTo(typed.get());
        preferences.setServer(typed.get());
        isChanging.set(false);
        showName();
        connectivity.tryNow();
        load();
    }

    private void showNetwork(NetworkFigures network) {
        figures.set(messages()
                .text("signIn.figures", formats.number(network.airports()), formats.number(network.flightsPerDay())));
    }

    private void showName() {
        name.set(ServerAddress.hostAndPort(server.address()));
    }

    private Messages messages() {
        return formats.messages();
    }

    StringProperty addressProperty() {
        return address;
    }

    ReadOnlyStringProperty addressProblemProperty() {
        return addressProblem.getReadOnlyProperty();
    }

    /// Whether the field for another address is shown.
    ReadOnlyBooleanProperty changingProperty() {
        return isChanging.getReadOnlyProperty();
    }

    /// Host and port, `localhost:8080`.
    ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// The connection to the server, with the reason if it is lost.
    ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /// Numbers of airports and flights; empty until loaded.
    ReadOnlyStringProperty figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    ObservableList<Sample> samples() {
        return samplesToSee;
    }
}
