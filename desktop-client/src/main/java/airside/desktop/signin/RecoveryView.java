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

/// Binds the form for a forgotten password to its view model.
public final class RecoveryView implements ScreenView {
    private final RecoveryViewModel model;
    private final Messages messages;

    @FXML
    private TextField username, code;

    @FXML
    private PasswordField newPassword;

    @FXML
    private FieldBox usernameBox, codeBox, newPasswordBox;

    @FXML
    private Label passwordRule;

    @FXML
    private Button recover, stop;

    @FXML
    private ProgressIndicator waiting;

    @FXML
    private FailurePanel failure;

    public RecoveryView(RecoveryViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        username.textProperty().bindBidirectional(model.usernameProperty());
        code.textProperty().bindBidirectional(model.codeProperty());
        newPassword.textProperty().bindBidirectional(model.newPassword().textProperty());
        usernameBox.problemProperty().bind(model.usernameProblemProperty());
        codeBox.problemProperty().bind(model.codeProblemProperty());
        newPasswordBox.problemProperty().bind(model.newPassword().problemProperty());
        passwordRule.textProperty().bind(model.newPassword().ruleProperty());
        model.codeProblemProperty().subscribe(problem -> {
            if (!problem.isEmpty()) code.requestFocus();
        });
        model.stateProperty().subscribe(this::show);
    }

    private void show(SignInState state) {
        new SignInStateView(recover, waiting, stop, failure, messages).show(state);
    }

    @FXML
    private void recover() {
        model.recover();
        Problems.focusFirstAround(recover);
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
        return Optional.of(recover);
    }

    @Override
    public void focusFirst() {
        if (username.getText().isEmpty()) username.requestFocus();
        else code.requestFocus();
    }
}
