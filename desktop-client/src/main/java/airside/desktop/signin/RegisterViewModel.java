package airside.desktop.signin;

import airside.contract.rules.ValueRule;
import airside.desktop.account.Registration;
import airside.desktop.background.Background;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.AuthGateway;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.rules.FieldRules;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// View model of the registration form. Only user name and password are required.
public final class RegisterViewModel implements ScreenModel {
    private final AuthGateway auth;
    private final SignInFlow signInFlow;
    private final Navigator navigator;
    private final Background background;
    private final Messages messages;
    private final FailureMessages failureMessages;
    private final SignInRequest request;
    private boolean canKeep;

    // Properties: what the screen shows
    private final StringProperty givenNames = new SimpleStringProperty("");
    private final StringProperty surname = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper passwordRule = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper usernameProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper passwordProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper givenNamesProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper surnameProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emailProblem = new ReadOnlyStringWrapper("");

    public RegisterViewModel(
            AuthGateway auth, SignInFlow signInFlow, Navigator navigator, Background background, Messages messages) {
        this.auth = auth;
        this.signInFlow = signInFlow;
        this.navigator = navigator;
        this.background = background;
        this.messages = messages;
        this.request = new SignInRequest(background);
        this.failureMessages = new FailureMessages(messages);
        username.subscribe(_ -> usernameProblem.set(""));
        password.subscribe(_ -> passwordProblem.set(""));
        givenNames.subscribe(_ -> givenNamesProblem.set(""));
        surname.subscribe(_ -> surnameProblem.set(""));
        email.subscribe(_ -> emailProblem.set(""));
    }

    // Commands: what one can do

    @Override
    public void shown() {
        background.run(auth::options, options -> passwordRule.set(options.passwordRule()), _ -> {});
        background.run(auth::canKeepSession, possible -> canKeep = possible, _ -> {});
    }

    @Override
    public void hidden() {
        cancel();
        password.set("");
    }

    /// Creates the account and signs in, if all fields are valid.
    public void register() {
        if (request.isWaiting() || !isComplete()) return;
        Registration registration = new Registration(
                username.get().strip(), password.get(), typed(givenNames), typed(surname), typed(email));
        boolean keep = canKeep;
        request.send(() -> auth.register(registration, keep), signInFlow::completeSignIn, this::refuse);
    }

    /// Cancels the request.
    public void cancel() {
        request.cancel();
    }

    public void backToSignIn() {
        navigator.back();
    }

    private boolean isComplete() {
        boolean isNameGood = ValueRule.USERNAME.accepts(username.get().strip());
        usernameProblem.set(isNameGood ? "" : messages.text("register.username.wrong"));
        passwordProblem.set(password.get().isEmpty() ? messages.text("register.password.missing") : "");
        FieldRules rules = new FieldRules(messages);
        givenNamesProblem.set(rules.nameError(givenNames.get()));
        surnameProblem.set(rules.nameError(surname.get()));
        emailProblem.set(rules.emailError(email.get()));
        return Stream.of(usernameProblem, passwordProblem, givenNamesProblem, surnameProblem, emailProblem)
                .allMatch(problem -> problem.get().isEmpty());
    }

    /// Shows field errors beside their fields, other failures in a panel.
    private void refuse(ApiFailure failure) {
        FailureMessage failureMessage = failureMessages.of(failure);
        boolean isOfUsername = failure.is(ProblemCode.USERNAME_TAKEN);
        boolean isOfPassword = failure.is(ProblemCode.WEAK_PASSWORD);
        if (isOfUsername) usernameProblem.set(messages.text("register.username.taken"));
        if (isOfPassword) passwordProblem.set(failureMessage.advice());
        request.show(isOfUsername || isOfPassword ? new SignInState.Ready() : new SignInState.Failed(failureMessage));
    }

    private static Optional<String> typed(StringProperty text) {
        return Optional.of(text.get().strip()).filter(t -> !t.isEmpty());
    }

    public StringProperty givenNamesProperty() {
        return givenNames;
    }

    public StringProperty surnameProperty() {
        return surname;
    }

    public StringProperty emailProperty() {
        return email;
    }

    public StringProperty usernameProperty() {
        return username;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public ReadOnlyStringProperty passwordRuleProperty() {
        return passwordRule.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty usernameProblemProperty() {
        return usernameProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty givenNamesProblemProperty() {
        return givenNamesProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty surnameProblemProperty() {
        return surnameProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty emailProblemProperty() {
        return emailProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty passwordProblemProperty() {
        return passwordProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SignInState> stateProperty() {
        return request.stateProperty();
    }
}
