package airside.desktop.signin;

import airside.desktop.background.Background;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.AuthGateway;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// View model of the form for a forgotten password: user name, one-time code and new password.
public final class RecoveryViewModel implements ScreenModel {
    private final AuthGateway auth;
    private final SignInFlow signInFlow;
    private final Navigator navigator;
    private final Background background;
    private final Messages messages;
    private final FailureMessages failureMessages;
    private final NewPassword newPassword;
    private final SignInRequest request;
    private boolean canKeep;

    // Properties: what the screen shows
    private final StringProperty username;
    private final StringProperty code = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper usernameProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper codeProblem = new ReadOnlyStringWrapper("");

    /// @param username as entered on the sign-in screen
    public RecoveryViewModel(
            String username,
            AuthGateway auth,
            SignInFlow signInFlow,
            Navigator navigator,
            Background background,
            Messages messages) {
        this.username = new SimpleStringProperty(username);
        this.auth = auth;
        this.signInFlow = signInFlow;
        this.navigator = navigator;
        this.background = background;
        this.messages = messages;
        this.request = new SignInRequest(background);
        this.failureMessages = new FailureMessages(messages);
        this.newPassword = new NewPassword(auth, background, messages);
        this.username.subscribe(_ -> usernameProblem.set(""));
        code.subscribe(_ -> codeProblem.set(""));
    }

    // Commands: what one can do

    @Override
    public void shown() {
        newPassword.askForRule();
        background.run(auth::canKeepSession, possible -> canKeep = possible, _ -> {});
    }

    @Override
    public void hidden() {
        cancel();
        code.set("");
        newPassword.clear();
    }

    /// Sets the new password and signs in.
    public void recover() {
        if (request.isWaiting() || !isComplete()) return;
        String name = username.get().strip();
        String typedCode = code.get().strip();
        String next = newPassword.get();
        boolean keep = canKeep;
        request.send(() -> auth.recover(name, typedCode, next, keep), signInFlow::completeSignIn, this::refuse);
    }

    /// Cancels the request.
    public void cancel() {
        request.cancel();
    }

    public void backToSignIn() {
        navigator.back();
    }

    private boolean isComplete() {
        boolean isNamed = !username.get().isBlank();
        boolean hasCode = !code.get().isBlank();
        usernameProblem.set(isNamed ? "" : messages.text("recovery.username.missing"));
        codeProblem.set(hasCode ? "" : messages.text("recovery.code.missing"));
        return newPassword.isTyped() && isNamed && hasCode;
    }

    /// Shows field errors beside their fields, other failures in a panel.
    private void refuse(ApiFailure failure) {
        FailureMessage failureMessage = failureMessages.of(failure);
        request.show(new SignInState.Ready());
        if (failure.is(ProblemCode.RECOVERY_CODE_INVALID)) codeProblem.set(messages.text("recovery.code.wrong"));
        else if (failure.is(ProblemCode.WEAK_PASSWORD)) newPassword.refuse(failureMessage.advice());
        else request.show(new SignInState.Failed(failureMessage));
    }

    public StringProperty usernameProperty() {
        return username;
    }

    public StringProperty codeProperty() {
        return code;
    }

    public NewPassword newPassword() {
        return newPassword;
    }

    public ReadOnlyStringProperty usernameProblemProperty() {
        return usernameProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty codeProblemProperty() {
        return codeProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SignInState> stateProperty() {
        return request.stateProperty();
    }
}
