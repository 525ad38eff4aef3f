package airside.desktop.signin;

import airside.desktop.account.SignInOptions.Sample;
import airside.desktop.connection.Connection;
import airside.desktop.controls.FailurePanel;
import airside.desktop.controls.FieldBox;
import airside.desktop.controls.Problems;
import airside.desktop.controls.Visibility;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.ScreenView;
import airside.desktop.text.Messages;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds the sign-in form to its view model.
public final class SignInView implements ScreenView {
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
    private static final PseudoClass CONNECTED = PseudoClass.getPseudoClass("connected");

    private final SignInViewModel model;
    private final Messages messages;

    @FXML
    private SignInBanner hero;

    @FXML
    private Label serverName, serverState, keepHint, passwordRule;
    @FXML
    private Region serverChoice, choosing, light;
    @FXML
    private FieldBox addressBox, usernameBox, passwordBox, newPasswordBox;
    @FXML
    private TextField address, username;
    @FXML
    private PasswordField password, newPassword;

    @FXML
    private CheckBox keep;

    @FXML
    private Button signIn, stop, retryServer;

    @FXML
    private ProgressIndicator waiting;

    @FXML
    private FailurePanel failure;

    @FXML
    private VBox sampleBox;

    @FXML
    private HBox samples;

    public SignInView(SignInViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        hero.figuresProperty().bind(model.server().figuresProperty());
        serverName.textProperty().bind(model.server().nameProperty());
        model.server().connectionProperty().subscribe(this::show);
        serverChoice.visibleProperty().bind(model.server().changingProperty());
        serverChoice.managedProperty().bind(serverChoice.visibleProperty());
        address.textProperty().bindBidirectional(model.server().addressProperty());
        addressBox.problemProperty().bind(model.server().addressProblemProperty());
        username.textProperty().bindBidirectional(model.usernameProperty());
        password.textProperty().bindBidirectional(model.passwordProperty());
        usernameBox.problemProperty().bind(model.usernameProblemProperty());
        passwordBox.problemProperty().bind(model.passwordProblemProperty());
        newPassword.textProperty().bindBidirectional(model.newPassword().textProperty());
        newPasswordBox.problemProperty().bind(model.newPassword().problemProperty());
        passwordRule.textProperty().bind(model.newPassword().ruleProperty());
        choosing.visibleProperty().bind(model.choosingPasswordProperty());
        choosing.managedProperty().bind(choosing.visibleProperty());
        signIn.textProperty()
                .bind(model.choosingPasswordProperty()
                        .map(isChoosing -> messages.text(isChoosing ? "newPassword.action" : "signIn.action")));
        model.choosingPasswordProperty().subscribe(isChoosing -> {
            if (isChoosing) newPassword.requestFocus();
        });
        keep.selectedProperty().bindBidirectional(model.keepProperty());
        keep.disableProperty().bind(model.canKeepProperty().not());
        keepHint.textProperty()
                .bind(model.canKeepProperty()
                        .map(can -> messages.text(can ? "signIn.keep.keyring" : "signIn.keep.memory")));
        model.stateProperty().subscribe(this::show);
        model.server().samples().subscribe(this::showSamples);
        showSamples();
    }

    private void show(Connection connection) {
        boolean isLost = connection instanceof Connection.Lost;
        serverState.setText(
                switch (connection) {
                    case Connection.Connecting _ -> messages.text("signIn.server.asking");
                    case Connection.Connected(var echo) ->
                        messages.text("signIn.server.reachable", Math.max(1, echo.toMillis()));
                    case Connection.Lost lost -> messages.text("signIn.server.lost." + reason(lost.why()));
                });
        light.pseudoClassStateChanged(LOST, isLost);
        light.pseudoClassStateChanged(CONNECTED, connection instanceof Connection.Connected);
        Visibility.set(retryServer, isLost);
    }

    private static String reason(ApiFailure why) {
        return why instanceof ApiFailure.Unreachable unreachable
                ? unreachable.cause().name()
                : "ANSWERS_WRONG";
    }

    private void show(SignInState state) {
        new SignInStateView(signIn, waiting, stop, failure, messages).show(state);
        if (state instanceof SignInState.Failed) {
            password.requestFocus();
            password.selectAll();
        }
    }

    private void showSamples() {
        samples.getChildren()
                .setAll(model.server().samples().stream().map(this::card).toList());
        sampleBox.setVisible(!model.server().samples().isEmpty());
    }

    private Button card(Sample sample) {
        Label role = new Label(messages.text("role." + sample.role()));
        role.getStyleClass().add("sample-role");
        role.setWrapText(true);
        Label who = new Label(
                sample.agency().map(a -> sample.username() + " · " + a).orElse(sample.username()));
        who.getStyleClass().add("caption");
        Button card = new SampleAccountButton(role, who);
        card.setId("sample-" + sample.username());
        card.setAccessibleText(role.getText() + " " + who.getText());
        card.setOnAction(_ -> model.use(sample));
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    @FXML
    private void signIn() {
        model.signIn();
        Problems.focusFirstAround(signIn);
    }

    @FXML
    private void stop() {
        model.cancel();
    }

    @FXML
    private void forgotPassword() {
        model.forgotPassword();
    }

    @FXML
    private void createAccount() {
        model.createAccount();
    }

    @FXML
    private void retryServer() {
        model.server().retry();
    }

    @FXML
    private void startChangingServer() {
        model.server().startChanging();
        address.requestFocus();
    }

    @FXML
    private void changeServer() {
        model.server().change();
    }

    @Override
    public Optional<Button> primaryButton() {
        return Optional.of(signIn);
    }

    @Override
    public boolean dismiss() {
        boolean wasOpen = model.server().changingProperty().get();
        model.server().stopChanging();
        model.cancel();
        return wasOpen;
    }

    @Override
    public void focusFirst() {
        if (username.getText().isEmpty()) username.requestFocus();
        else password.requestFocus();
    }
}
