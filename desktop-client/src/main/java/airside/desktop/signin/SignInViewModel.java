package airside.desktop.signin;

import airside.desktop.account.Account;
import airside.desktop.account.SignInOptions.Sample;
import airside.desktop.background.Background;
import airside.desktop.connection.Connectivity;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.AuthGateway;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.gateway.ServerGateway;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.preferences.Preferences;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// View model of the sign-in form.
public final class SignInViewModel implements ScreenModel {
    private final AuthGateway auth;
    private final SignInServer server;
    private final Connectivity connectivity;
    private final SignInFlow signInFlow;
    private final Navigator navigator;
    private final Background background;
    private final Messages messages;
    private final FailureMessages failureMessages;
    private final SignInRequest request;
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
        this.connectivity = connectivity;
        this.signInFlow = signInFlow;
        this.navigator = navigator;
        this.background = background;
        this.messages = formats.messages();
        this.request = new SignInRequest(background);
        this.failureMessages = new FailureMessages(messages);
        this.newPassword = new NewPassword(auth, background, messages);
        this.server = new SignInServer(
                auth, flights, server, connectivity, preferences, background, formats, this::leaveServer);
        username.subscribe(_ -> isChoosingPassword.set(false));
        password.subscribe(_ -> isChoosingPassword.set(false));
        username.subscribe(_ -> usernameProblem.set(""));
        password.subscribe(_ -> passwordProblem.set(""));
        isChoosingPassword.subscribe(_ -> newPassword.clear());
        preferences.username().ifPresent(username::set);
    }

    // Commands: what one can do

    @Override
    public void shown() {
        server.shown();
        listening = connectivity.whenBack(this::serverIsBack);
        background.run(auth::canKeepSession, this::offerToKeep, _ -> offerToKeep(false));
        if (mayResume()) resume();
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
        cancel();
        server.hidden();
        password.set("");
    }

    private void serverIsBack() {
        if (mayPass) clearFailure();
        server.load();
        if (mayResume() && request.stateProperty().get() instanceof SignInState.Ready) resume();
    }

    /// Returns whether a kept session may be used: not after a sign-out, because the keyring deletes it with a
    /// delay.
    private boolean mayResume() {
        return !hasTriedToResume && !signInFlow.hasSignedInBefore();
    }

    /// Uses the session in the keyring, if there is one.
    private void resume() {
        hasTriedToResume = true;
        request.send(auth::resume, account -> account.ifPresent(signInFlow::completeSignIn), this::failToResume);
    }

    /// The server is unreachable: opens the account data without it. Without account data, the session is tried
    /// again when the server is back.
    private void failToResume(ApiFailure failure) {
        request.show(new SignInState.Ready());
        if (!failure.mayPass()) return;
        hasTriedToResume = false;
        connectivity.checkAfterFailure();
        request.sendSilently(auth::resumeOffline, account -> account.ifPresent(this::enterOffline), _ -> {});
    }

    private void enterOffline(Account account) {
        hasTriedToResume = true;
        signInFlow.completeSignIn(account);
    }

    /// Signs in with the entered user name and password; sets the new password if one is required.
    public void signIn() {
        usernameProblem.set(username.get().isBlank() ? messages.text("signIn.username.missing") : "");
        passwordProblem.set(password.get().isEmpty() ? messages.text("signIn.password.missing") : "");
        if (username.get().isBlank() || password.get().isEmpty()) return;
        boolean isSettingPassword = isChoosingPassword.get() && request.isWaiting();
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
        request.cancel();
    }

    private void leaveServer() {
        cancel();
        clearFailure();
    }

    private void enter(Callable<Account> signIn) {
        request.send(
                signIn,
                account -> {
                    password.set("");
                    signInFlow.completeSignIn(account);
                },
                this::refuse);
    }

    /// Shows field errors beside their fields, other failures in a panel.
    private void refuse(ApiFailure failure) {
        FailureMessage failureMessage = describe(failure);
        request.show(new SignInState.Ready());
        if (failure.is(ProblemCode.PASSWORD_CHANGE_REQUIRED)) {
            newPassword.askForRule();
            isChoosingPassword.set(true);
        } else if (failure.is(ProblemCode.WEAK_PASSWORD)) newPassword.refuse(failureMessage.advice());
        else request.show(new SignInState.Failed(failureMessage));
        mayPass = failure.mayPass();
        if (mayPass) connectivity.checkAfterFailure();
    }

    /// Describes a failure. Without the server, the advice names what is possible on this screen; the settings are
    /// not.
    private FailureMessage describe(ApiFailure failure) {
        FailureMessage general = failureMessages.of(failure);
        return failure instanceof ApiFailure.Unreachable
                ? new FailureMessage(general.what(), messages.text("signIn.unreachable.advice"), "", "")
                : general;
    }

    private void clearFailure() {
        mayPass = false;
        if (request.stateProperty().get() instanceof SignInState.Failed) request.show(new SignInState.Ready());
    }

    private void offerToKeep(boolean possible) {
        canKeep.set(possible);
        keep.set(possible);
    }

    /// The server, with its address and connection.
    SignInServer server() {
        return server;
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

    public ReadOnlyObjectProperty<SignInState> stateProperty() {
        return request.stateProperty();
    }
}
