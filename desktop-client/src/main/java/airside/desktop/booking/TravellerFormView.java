package airside.desktop.booking;

import airside.desktop.account.Profile;
import airside.desktop.controls.Chip;
import airside.desktop.controls.ComboBoxes;
import airside.desktop.controls.FieldBox;
import airside.desktop.controls.Tone;
import airside.desktop.formats.Formats;
import airside.desktop.text.Messages;
import airside.desktop.travel.PassengerType;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Binds the fields of one traveller.
final class TravellerFormView {
    private final TravellerForm form;
    private final int position;
    private final ObservableValue<Optional<Profile>> profile;
    private final Runnable fill;
    private final Formats formats;
    private final Messages messages;

    @FXML
    private Region root;

    @FXML
    private Label number, heading, lap, airlineName;

    @FXML
    private Chip status;

    @FXML
    private Button fillIn;

    @FXML
    private FieldBox givenNamesBox, surnameBox, dateOfBirthBox, ticketGivenNamesBox, ticketSurnameBox;
    @FXML
    private TextField givenNames, surname, dateOfBirth, ticketGivenNames, ticketSurname;

    @FXML
    private ComboBox<String> title;

    @FXML
    private HBox seenBy, ticket;

    /// @param position position among all travellers, from 1
    /// @param profile names from the account's profile; the button that fills them in shows once they are loaded
    TravellerFormView(
            TravellerForm form,
            int position,
            ObservableValue<Optional<Profile>> profile,
            Runnable fill,
            Formats formats) {
        this.form = form;
        this.position = position;
        this.profile = profile;
        this.fill = fill;
        this.formats = formats;
        this.messages = formats.messages();
    }

    @FXML
    private void initialize() {
        root.setId("traveller-" + position);
        number.setText(Integer.toString(position));
        lap.textProperty().bind(form.lapProperty());
        lap.managedProperty().bind(lap.textProperty().isNotEmpty());
        givenNames.textProperty().bindBidirectional(form.givenNamesProperty());
        surname.textProperty().bindBidirectional(form.surnameProperty());
        ticketGivenNames.textProperty().bindBidirectional(form.ticketGivenNamesProperty());
        ticketSurname.textProperty().bindBidirectional(form.ticketSurnameProperty());
        ticketGivenNamesBox.problemProperty().bind(form.ticketGivenNamesProblemProperty());
        ticketSurnameBox.problemProperty().bind(form.ticketSurnameProblemProperty());
        ticket.visibleProperty().bind(form.ticketShownProperty());
        ticket.managedProperty().bind(ticket.visibleProperty());
        dateOfBirth.textProperty().bindBidirectional(form.dateOfBirthProperty());
        dateOfBirth.focusedProperty().subscribe((was, is) -> {
            if (was && !is) form.readDateOfBirth();
        });
        ComboBoxes.fill(title, TravellerForm.TITLES, formats::title);
        title.valueProperty().bindBidirectional(form.titleProperty());
        givenNamesBox.problemProperty().bind(form.givenNamesProblemProperty());
        surnameBox.problemProperty().bind(form.surnameProblemProperty());
        dateOfBirthBox.problemProperty().bind(form.dateOfBirthProblemProperty());
        airlineName.textProperty().bind(form.airlineNameProperty());
        seenBy.visibleProperty().bind(airlineName.textProperty().isNotEmpty());
        seenBy.managedProperty().bind(seenBy.visibleProperty());
        fillIn.visibleProperty().bind(profile.map(known -> known.isPresent() && form.type() == PassengerType.ADT));
        form.fieldsLeftProperty().subscribe(_ -> showStatus());
        form.dateOfBirthProperty().subscribe(_ -> showStatus());
    }

    private void showStatus() {
        heading.setText(form.heading());
        boolean isComplete = form.isComplete();
        status.setText(
                isComplete
                        ? messages.text("traveller.complete")
                        : messages.text(
                                "traveller.left", form.fieldsLeftProperty().get()));
        status.setTone(isComplete ? Tone.SUCCESS : Tone.WARNING);
    }

    @FXML
    private void fillIn() {
        fill.run();
    }

    void focusFirst() {
        givenNames.requestFocus();
    }
}
