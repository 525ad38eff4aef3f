package airside.desktop.profile;

import airside.desktop.booking.ContactForm;
import airside.desktop.booking.TravellerForm;
import airside.desktop.controls.ComboBoxes;
import airside.desktop.controls.FailurePanel;
import airside.desktop.controls.FieldBox;
import airside.desktop.controls.Problems;
import airside.desktop.controls.Skeleton;
import airside.desktop.controls.Visibility;
import airside.desktop.formats.Formats;
import airside.desktop.navigation.ScreenView;
import airside.desktop.place.PlaceField;
import airside.desktop.text.Messages;
import java.time.ZoneId;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds the profile to its view model.
public final class ProfileView implements ScreenView {
    private final ProfileViewModel model;
    private final Formats formats;
    private final Messages messages;
    private final ZoneId zone;

    @FXML
    private Label username, sessionsProblem;
    @FXML
    private ComboBox<String> title, language;
    @FXML
    private TextField givenNames, surname, dateOfBirth, email, phone;
    @FXML
    private FieldBox givenNamesBox, surnameBox, emailBox, phoneBox, dateOfBirthBox, currentBox, nextBox;

    @FXML
    private PlaceField homeAirport;

    @FXML
    private PasswordField current, next;

    @FXML
    private Region form;

    @FXML
    private Skeleton waiting;

    @FXML
    private FailurePanel failure;

    @FXML
    private Button save, changePassword, endOthers, readSessions, signOut;

    @FXML
    private CheckBox eraseData;

    @FXML
    private VBox sessions;

    /// @param zone time zone of the shown times
    public ProfileView(ProfileViewModel model, Formats formats, ZoneId zone) {
        this.zone = zone;
        this.model = model;
        this.formats = formats;
        this.messages = formats.messages();
    }

    @FXML
    private void initialize() {
        eraseData.selectedProperty().bindBidirectional(model.eraseDataProperty());
        username.setText(messages.text("profile.signedInAs", model.username()));
        ComboBoxes.fill(title, TravellerForm.TITLES, formats::title);
        ComboBoxes.fill(language, ContactForm.LANGUAGES, formats::language);
        title.valueProperty().bindBidirectional(model.titleProperty());
        language.valueProperty().bindBidirectional(model.languageProperty());
        givenNames.textProperty().bindBidirectional(model.givenNamesProperty());
        surname.textProperty().bindBidirectional(model.surnameProperty());
        dateOfBirth.textProperty().bindBidirectional(model.dateOfBirthProperty());
        givenNamesBox.problemProperty().bind(model.givenNamesProblemProperty());
        surnameBox.problemProperty().bind(model.surnameProblemProperty());
        emailBox.problemProperty().bind(model.emailProblemProperty());
        phoneBox.problemProperty().bind(model.phoneProblemProperty());
        dateOfBirthBox.problemProperty().bind(model.dateOfBirthProblemProperty());
        email.textProperty().bindBidirectional(model.emailProperty());
        phone.textProperty().bindBidirectional(model.phoneProperty());
        homeAirport.bind(model.homeAirport(), formats);
        current.textProperty().bindBidirectional(model.password().currentProperty());
        next.textProperty().bindBidirectional(model.password().nextProperty());
        currentBox.problemProperty().bind(model.password().currentProblemProperty());
        nextBox.problemProperty().bind(model.password().nextProblemProperty());
        changePassword.disableProperty().bind(model.password().busyProperty());
        save.getParent().disableProperty().bind(model.offlineProperty());
        changePassword.getParent().disableProperty().bind(model.offlineProperty());
        sessions.disableProperty().bind(model.offlineProperty());
        endOthers.disableProperty().bind(model.offlineProperty());
        model.stateProperty().subscribe(this::show);
        sessionsProblem.managedProperty().bind(sessionsProblem.visibleProperty());
        readSessions.managedProperty().bind(readSessions.visibleProperty());
        model.sessions().stateProperty().subscribe(this::showSessions);
    }

    private void showSessions(SessionsState state) {
        sessionsProblem.setVisible(false);
        readSessions.setVisible(false);
        endOthers.setVisible(state instanceof SessionsState.Shown shown && shown.hasOthers());
        switch (state) {
            case SessionsState.Loading _ -> sessions.getChildren().clear();
            case SessionsState.Shown(var open) ->
                sessions.getChildren()
                        .setAll(open.stream()
                                .map(session -> new SessionRow(
                                        session,
                                        formats,
                                        zone,
                                        () -> model.sessions().end(session)))
                                .toList());
            case SessionsState.Failed(var failureMessage) -> {
                sessionsProblem.setText(failureMessage.what() + ". " + failureMessage.advice());
                sessionsProblem.setVisible(true);
                readSessions.setVisible(true);
            }
        }
    }

    @FXML
    private void endOthers() {
        model.sessions().endOthers();
    }

    @FXML
    private void readSessions() {
        model.sessions().read();
    }

    private void show(ProfileState state) {
        Visibility.set(waiting, state instanceof ProfileState.Loading);
        boolean wasWaiting = !form.isVisible();
        form.setVisible(!(state instanceof ProfileState.Loading));
        // While the profile loads, the focus is on the sign-out button.
        if (wasWaiting && form.isVisible() && signOut.isFocused()) focusFirst();
        save.setDisable(state instanceof ProfileState.Saving);
        failure.hide();
        if (state instanceof ProfileState.Failed(var failureMessage, var canEdit, var isSignedOut)) {
            form.setVisible(canEdit);
            failure.show(
                    failureMessage,
                    messages,
                    messages.text(isSignedOut ? "action.signIn" : "action.retry"),
                    isSignedOut ? model::signInAgain : canEdit ? model::save : model::read);
        }
    }

    @FXML
    private void save() {
        model.save();
        Problems.focusFirstAround(save);
    }

    @FXML
    private void changePassword() {
        model.password().change();
    }

    @FXML
    private void signOut() {
        model.signOut();
    }

    @Override
    public Optional<Button> primaryButton() {
        return Optional.of(save);
    }

    @Override
    public void focusFirst() {
        givenNames.requestFocus();
    }
}
