package airside.desktop.signin;

import airside.desktop.account.Account;
import airside.desktop.account.SignInOptions;
import airside.desktop.account.SignInOptions.Sample;
import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connection;
import airside.desktop.connection.Connectivity;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.AuthGateway;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.gateway.ServerGateway;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.preferences.Preferences;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import airside.desktop.travel.NetworkFigures;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// View model of the sign-in form.
public final class SignInViewModel implements ScreenModel {
    private final AuthGateway auth;
    private final FlightsGateway flights;
    private final ServerGateway server;
    private final Connectivity connectivity;
    private final SignInFlow signInFlow;
    private final Preferences preferences;
    private final Navigator navigator;
    private final Background background;
    private final Formats formats;
    private final FailureMessages failureMessages;
    private Cancellable running = Cancellable.NOTHING;
    private Cancellable asking = Cancellable.NOTHING;
    private boolean hasTriedToResume;
    /// Whether the shown failure may disappear without an action of the user.
    private boolean mayPass;
    private Subscription listening = Subscription.EMPTY;

    // Properties: what the screen shows
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper usernameProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper passwordProblem = new ReadOnlyStringWrapper("");
    private final BooleanProperty keep = new SimpleBooleanProperty();
    private final NewPassword newPassword;
    private final ReadOnlyBooleanWrapper isChoosingPassword = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canKeep = new ReadOnlyBooleanWrapper();
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper addressProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isChangingServer = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper serverName = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Connection> connection =
            new ReadOnlyObjectWrapper<>(new Connection.Connecting());
    private final ReadOnlyStringWrapper figures = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<SignInState> state = new ReadOnlyObjectWrapper<>(new SignInState.Ready());
    private final ObservableList<Sample> samples = FXCollections.observableArrayList();
    private final ObservableList<Sample> samplesToSee = FXCollections.unmodifiableObservableList(samples);

    public SignInViewModel(
            AuthGateway auth,
            FlightsGateway flights,
            ServerGateway server,
            Connectivity connectivity,
            SignInFlow signInFlow,
            Preferences preferences,
            Navigator navigator,
            Background background,
            Formats formats) {
        this.auth = auth;
        this.flights = flights;
        this.server = server;
        this.connectivity = connectivity;
        this.signInFlow = signInFlow;
        this.preferences = preferences;
        this.navigator = navigator;
        this.background = background;
        this.formats = formats;
        this.failureMessages = new FailureMessages(formats.messages());
        this.newPassword = new NewPassword(auth, background, formats.messages());
        username.subscribe(_ -> isChoosingPassword.set(false));
        password.subscribe(_ -> isChoosingPassword.set(false));
        username.subscribe(_ -> usernameProblem.set(""));
        password.subscribe(_ -> passwordProblem.set(""));
        isChoosingPassword.subscribe(_ -> newPassword.clear());
        preferences.username().ifPresent(username::set);
        nameServer();
    }

    // Commands: what one can do

    @Override
    public void shown() {
        listening = Subscription.combine(
                connectivity.connectionProperty().subscribe(connection::set),
                connectivity.whenBack(this::serverIsBack));
        askServer();
        background.run(auth::canKeepSession, this::offerToKeep, _ -> offerToKeep(false));
        if (mayResume()) resume();
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
        cancel();
        asking.cancel();
        password.set("");
    }

    private void serverIsBack() {
        if (mayPass) clearFailure();
        askServer();
        if (mayResume() && state.get() instanceof SignInState.Ready) resume();
    }

    /// Returns whether a kept session may be used: not after a sign-out, because the keyring deletes it with a
    /// delay.
    private boolean mayResume() {
        return !hasTriedToResume && !signInFlow.hasSignedInBefore();
    }

    /// Uses the session in the keyring, if there is one.
    private void resume() {
        hasTriedToResume = true;
        state.set(new SignInState.Waiting());
        running = background.run(
                auth::resume,
                account -> {
                    state.set(new SignInState.Ready());
                    account.ifPresent(signInFlow::completeSignIn);
                },
                this::failToResume);
    }

    /// The server is unreachable: opens the account data without it. Without account data, the session is tried
    /// again when the server is back.
    private void failToResume(ApiFailure failure) {
        state.set(new SignInState.Ready());
        if (!failure.mayPass()) return;
        hasTriedToResume = false;
        connectivity.checkAfterFailure();
        running = background.run(auth::resumeOffline, account -> account.ifPresent(this::enterOffline), _ -> {});
    }

    private void enterOffline(Account account) {
        hasTriedToResume = true;
        signInFlow.completeSignIn(account);
    }

    /// Checks the server now.
    public void retry() {
        connectivity.tryNow();
    }

    public void signIn() {
        usernameProblem.set(username.get().isBlank() ? messages().text("signIn.username.missing") : "");
        passwordProblem.set(password.get().isEmpty() ? messages().text("signIn.password.missing") : "");
        if (username.get().isBlank() || password.get().isEmpty()) return;
        boolean isSettingPassword = isChoosingPassword.get() && state.get() instanceof SignInState.Waiting;
        if (isSettingPassword) return;
        String name = username.get().strip();
        String secret = password.get();
        boolean keepSession = keep.get();
        if (!isChoosingPassword.get()) {
            enter(() -> auth.signIn(name, secret, keepSession));
        } else if (newPassword.isTyped()) {
            String next = newPassword.get();
            enter(() -> auth.signInWithNew(name, secret, next, keepSession));
        }
    }

    /// Shows the screen for a one-time code.
    public void forgotPassword() {
        navigator.show(new Screen.Recovery(username.get().strip()));
    }

    /// Signs in with a sample account.
    public void use(Sample sample) {
        username.set(sample.username());
        password.set(sample.password());
        signIn();
    }

    public void createAccount() {
        navigator.show(new Screen.Register());
    }

    /// Cancels the request.
    public void cancel() {
        running.cancel();
        if (state.get() instanceof SignInState.Waiting) state.set(new SignInState.Ready());
    }

    public void startChangingServer() {
        address.set(server.address().toString());
        addressProblem.set("");
        isChangingServer.set(true);
    }

    public void stopChangingServer() {
        isChangingServer.set(false);
    }

    /// Uses the server with the entered address.
    public void changeServer() {
        Optional<URI> typed = ServerAddress.parse(address.get());
        if (typed.isEmpty()) {
            addressProblem.set(messages().text("signIn.server.wrong"));
            return;
        }
        cancel();
        clearFailure();
        server.moveTo(typed.get());
        preferences.setServer(typed.get());
        isChangingServer.set(false);
        nameServer();
        connectivity.tryNow();
        askServer();
    }

    private void enter(Callable<Account> signIn) {
        running.cancel();
        state.set(new SignInState.Waiting());
        running = background.run(
                signIn,
                (Account account) -> {
                    state.set(new SignInState.Ready());
                    password.set("");
                    signInFlow.completeSignIn(account);
                },
                this::refuse);
    }

    /// Shows field errors beside their fields, other failures in a panel.
    private void refuse(ApiFailure failure) {
        FailureMessage failureMessage = failureMessages.of(failure);
        state.set(new SignInState.Ready());
        if (failure.is("PASSWORD_CHANGE_REQUIRED")) {
            newPassword.askForRule();
            isChoosingPassword.set(true);
        } else if (failure.is("WEAK_PASSWORD")) newPassword.refuse(failureMessage.advice());
        else state.set(new SignInState.Failed(failureMessage));
        mayPass = failure.mayPass();
        if (mayPass) connectivity.checkAfterFailure();
    }

    private void clearFailure() {
        mayPass = false;
        if (state.get() instanceof SignInState.Failed) state.set(new SignInState.Ready());
    }

    private void askServer() {
        asking.cancel();
        samples.clear();
        figures.set("");
        Cancellable options = background.run(auth::options, this::offer, _ -> {});
        Cancellable network = background.run(flights::network, this::showNetwork, _ -> {});
        asking = () -> {
            options.cancel();
            network.cancel();
        };
    }

    private void offer(SignInOptions options) {
        samples.setAll(options.samples());
    }

    private void showNetwork(NetworkFigures network) {
        figures.set(messages()
                .text("signIn.figures", formats.number(network.airports()), formats.number(network.flightsPerDay())));
    }

    private void offerToKeep(boolean possible) {
        canKeep.set(possible);
        keep.set(possible);
    }

    private void nameServer() {
        serverName.set(ServerAddress.hostAndPort(server.address()));
    }

    private Messages messages() {
        return formats.messages();
    }

    public StringProperty usernameProperty() {
        return username;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public ReadOnlyStringProperty usernameProblemProperty() {
        return usernameProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty passwordProblemProperty() {
        return passwordProblem.getReadOnlyProperty();
    }

    public NewPassword newPassword() {
        return newPassword;
    }

    /// Whether another person set the entered password, so that a new one must be chosen.
    public ReadOnlyBooleanProperty choosingPasswordProperty() {
        return isChoosingPassword.getReadOnlyProperty();
    }

    public BooleanProperty keepProperty() {
        return keep;
    }

    public ReadOnlyBooleanProperty canKeepProperty() {
        return canKeep.getReadOnlyProperty();
    }

    public StringProperty addressProperty() {
        return address;
    }

    public ReadOnlyStringProperty addressProblemProperty() {
        return addressProblem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty changingServerProperty() {
        return isChangingServer.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty serverNameProperty() {
        return serverName.getReadOnlyProperty();
    }

    /// The connection to the server, with the reason if it is lost.
    public ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SignInState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ObservableList<Sample> samples() {
        return samplesToSee;
    }
}
