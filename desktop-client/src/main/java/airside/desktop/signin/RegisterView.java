package airside.desktop.signin;

import airside.desktop.controls.FailurePanel;
import airside.desktop.controls.FieldBox;
import airside.desktop.controls.Problems;
import airside.desktop.navigation.ScreenView;
import airside.desktop.text.Messages;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;

/// Binds the form for a new account to its view model.
public final class RegisterView implements ScreenView {
    private final RegisterViewModel model;
    private final Messages messages;

    @FXML
    private TextField givenNames, surname, email, username;

    @FXML
    private PasswordField password;

    @FXML
    private FieldBox givenNamesBox, surnameBox, emailBox, usernameBox, passwordBox;

    @FXML
    private Label passwordRule;

    @FXML
    private Button register, stop;

    @FXML
    private ProgressIndicator waiting;

    @FXML
    private FailurePanel failure;

    public RegisterView(RegisterViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        givenNames.textProperty().bindBidirectional(model.givenNamesProperty());
        surname.textProperty().bindBidirectional(model.surnameProperty());
        email.textProperty().bindBidirectional(model.emailProperty());
        username.textProperty().bindBidirectional(model.usernameProperty());
        password.textProperty().bindBidirectional(model.passwordProperty());
        givenNamesBox.problemProperty().bind(model.givenNamesProblemProperty());
        surnameBox.problemProperty().bind(model.surnameProblemProperty());
        emailBox.problemProperty().bind(model.emailProblemProperty());
        usernameBox.problemProperty().bind(model.usernameProblemProperty());
        passwordBox.problemProperty().bind(model.passwordProblemProperty());
        passwordRule.textProperty().bind(model.passwordRuleProperty());
        model.stateProperty().subscribe(this::show);
    }

    private void show(SignInState state) {
        new SignInStateView(register, waiting, stop, failure, messages).show(state);
        if (state instanceof SignInState.Ready) Problems.focusFirstAround(register);
    }

    @FXML
    private void register() {
        model.register();
        Problems.focusFirstAround(register);
    }

    @FXML
    private void stop() {
        model.cancel();
    }

    @FXML
    private void backToSignIn() {
        model.backToSignIn();
    }

    @Override
    public Optional<Button> primaryButton() {
        return Optional.of(register);
    }

    @Override
    public void focusFirst() {
        givenNames.requestFocus();
    }
}
