package airside.desktop.people;

import airside.desktop.account.OneTimeCode;
import airside.desktop.account.Person;
import airside.desktop.controls.EmptyPanel;
import airside.desktop.controls.FailurePanel;
import airside.desktop.controls.FieldBox;
import airside.desktop.formats.Formats;
import airside.desktop.navigation.ScreenView;
import airside.desktop.text.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Binds the screen of other people's accounts to its view model.
public final class PeopleView implements ScreenView {
    private final PeopleViewModel model;
    private final Formats formats;
    private final Messages messages;
    private final ZoneId zone;

    @FXML
    private TextField username;

    @FXML
    private FieldBox usernameBox;

    @FXML
    private Button find, makeCode, changeAccess;

    @FXML
    private FailurePanel failure;

    @FXML
    private EmptyPanel noPersonChosen;

    @FXML
    private VBox personCard, codeBox, colleaguesCard, colleagues;

    @FXML
    private HBox person;

    @FXML
    private Label code, codeText;

    /// @param zone time zone of the shown times
    public PeopleView(PeopleViewModel model, Formats formats, ZoneId zone) {
        this.model = model;
        this.formats = formats;
        this.messages = formats.messages();
        this.zone = zone;
    }

    @FXML
    private void initialize() {
        username.textProperty().bindBidirectional(model.usernameProperty());
        usernameBox.problemProperty().bind(model.usernameProblemProperty());
        for (VBox part : new VBox[] {personCard, codeBox, colleaguesCard}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        noPersonChosen.show(
                "mdi2a-account-search-outline", messages.text("people.empty"), messages.text("people.empty.text"));
        personCard.disableProperty().bind(model.offlineProperty());
        model.stateProperty().subscribe(this::show);
        model.colleagues().subscribe(this::showColleagues);
        showColleagues();
    }

    private void show(PersonState state) {
        find.setDisable(state instanceof PersonState.Loading);
        noPersonChosen.setVisible(
                state instanceof PersonState.NoneChosen && model.colleagues().isEmpty());
        failure.hide();
        personCard.setVisible(false);
        switch (state) {
            case PersonState.Shown(Person shown, Optional<OneTimeCode> made, boolean isBusy) ->
                showPerson(shown, made, isBusy);
            case PersonState.Failed(var failureMessage, Optional<Person> shown) -> {
                failure.show(failureMessage, messages, "", () -> {});
                shown.ifPresent(about -> showPerson(about, Optional.empty(), false));
            }
            case PersonState.NoneChosen _, PersonState.Loading _ -> {}
        }
    }

    private void showPerson(Person shown, Optional<OneTimeCode> made, boolean isBusy) {
        personCard.setVisible(true);
        person.getChildren().setAll(PersonRow.line(shown, messages));
        makeCode.setDisable(isBusy || shown.isDisabled());
        changeAccess.setDisable(isBusy);
        changeAccess.setText(messages.text(shown.isDisabled() ? "people.enable" : "people.disable"));
        codeBox.setVisible(made.isPresent());
        made.ifPresent(this::showCode);
    }

    private void showCode(OneTimeCode made) {
        code.setText(made.code());
        codeText.setText(messages.text("people.code.text", formats.time(made.expiresAt(), zone)));
    }

    private void showColleagues() {
        colleagues
                .getChildren()
                .setAll(model.colleagues().stream()
                        .map(each -> PersonRow.button(each, messages, () -> model.choose(each)))
                        .toList());
        colleaguesCard.setVisible(!model.colleagues().isEmpty());
        noPersonChosen.setVisible(model.stateProperty().get() instanceof PersonState.NoneChosen
                && model.colleagues().isEmpty());
    }

    @FXML
    private void find() {
        model.find();
    }

    @FXML
    private void makeCode() {
        model.makeCode();
    }

    @FXML
    private void changeAccess() {
        model.changeAccess();
    }

    @FXML
    private void copyCode() {
        ClipboardContent content = new ClipboardContent();
        content.putString(code.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public Optional<Button> primaryButton() {
        return Optional.of(find);
    }

    @Override
    public Optional<Node> findField() {
        return Optional.of(username);
    }

    @Override
    public List<? extends Node> rows() {
        return colleagues.getChildren();
    }

    @Override
    public void focusFirst() {
        username.requestFocus();
    }
}
