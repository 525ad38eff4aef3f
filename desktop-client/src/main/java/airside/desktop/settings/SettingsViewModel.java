package airside.desktop.settings;

import airside.desktop.account.Session;
import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connectivity;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.gateway.ServerGateway;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.preferences.Appearance;
import airside.desktop.preferences.Density;
import airside.desktop.preferences.Preferences;
import airside.desktop.preferences.Preferences.Language;
import airside.desktop.preferences.UiSize;
import airside.desktop.signin.ServerAddress;
import airside.desktop.text.Messages;
import airside.desktop.text.ServerText;
import airside.desktop.travel.NetworkFigures;
import java.net.URI;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// View model of the settings of this computer.
public final class SettingsViewModel implements ScreenModel {
    private final Preferences preferences;
    private final ReadOnlyIntegerProperty sizeShown;
    private final ServerGateway server;
    private final FlightsGateway flights;
    private final Navigator navigator;
    private final Session session;
    private final Connectivity connectivity;
    private final Background background;
    private final Formats formats;
    private Cancellable loading = Cancellable.NOTHING;
    private Subscription listening = Subscription.EMPTY;

    // Properties: what the screen shows
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper addressProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper figures = new ReadOnlyStringWrapper("");

    /// @param sizeShown the effective UI size, in percent
    public SettingsViewModel(
            Preferences preferences,
            ReadOnlyIntegerProperty sizeShown,
            ServerGateway server,
            FlightsGateway flights,
            Navigator navigator,
            Session session,
            Connectivity connectivity,
            Background background,
            Formats formats) {
        this.preferences = preferences;
        this.sizeShown = sizeShown;
        this.server = server;
        this.flights = flights;
        this.navigator = navigator;
        this.session = session;
        this.connectivity = connectivity;
        this.background = background;
        this.formats = formats;
        address.subscribe(_ -> addressProblem.set(""));
    }

    // Commands: what one can do

    @Override
    public void shown() {
        address.set(server.address().toString());
        listening = connectivity.whenBack(this::load);
        load();
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
        loading.cancel();
    }

    /// Reloads the server's figures; the address field stays.
    @Override
    public Optional<Runnable> refresh() {
        return Optional.of(this::load);
    }

    private void load() {
        loading.cancel();
        loading = background.run(flights::network, this::showNetwork, _ -> {});
    }

    /// Changes the server and shows its sign-in screen.
    public void changeServer() {
        Optional<URI> typed = ServerAddress.parse(address.get());
        if (typed.isEmpty()) {
            addressProblem.set(messages().text("signIn.server.wrong"));
            return;
        }
        if (typed.get().equals(server.address())) return;
        server.moveTo(typed.get());
        preferences.setServer(typed.get());
        session.end();
        connectivity.tryNow();
        navigator.startFrom(new Screen.SignIn());
    }

    private void showNetwork(NetworkFigures network) {
        notice.set(new ServerText(messages()).sentence(network.notice()));
        figures.set(messages()
                .text(
                        "settings.figures",
                        formats.number(network.airports()),
                        formats.number(network.flightsPerDay()),
                        formats.date(network.horizonEndsOn())));
    }

    private Messages messages() {
        return formats.messages();
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return preferences.appearanceProperty();
    }

    public ObjectProperty<Language> languageProperty() {
        return preferences.languageProperty();
    }

    public ObjectProperty<Density> densityProperty() {
        return preferences.densityProperty();
    }

    /// The chosen UI size in percent, one of [UiSize#CHOICES].
    public IntegerProperty sizePercentProperty() {
        return preferences.sizePercentProperty();
    }

    /// A note if the window is too narrow for the chosen UI size; otherwise empty.
    public ObservableValue<String> sizeWordsProperty() {
        return Bindings.createStringBinding(this::sizeWords, sizePercentProperty(), sizeShown);
    }

    private String sizeWords() {
        int chosen = sizePercentProperty().get();
        int shown = sizeShown.get();
        return shown < chosen
                ? messages().text("settings.size.tooNarrow", chosen, shown)
                : messages().text("settings.size.text");
    }

    /// Whether signing out deletes the account's data from this computer.
    public BooleanProperty eraseDataProperty() {
        return preferences.eraseDataProperty();
    }

    public StringProperty addressProperty() {
        return address;
    }

    public ReadOnlyStringProperty addressProblemProperty() {
        return addressProblem.getReadOnlyProperty();
    }

    /// The source of timetable and fares.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty figuresProperty() {
        return figures.getReadOnlyProperty();
    }
}
