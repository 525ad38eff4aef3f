package airside.desktop.booking;

import airside.desktop.controls.ComboBoxes;
import airside.desktop.controls.FailurePanel;
import airside.desktop.controls.FieldBox;
import airside.desktop.controls.Focusables;
import airside.desktop.controls.Problems;
import airside.desktop.controls.Visibility;
import airside.desktop.formats.Formats;
import airside.desktop.navigation.ScreenView;
import airside.desktop.navigation.Views;
import airside.desktop.payment.CardFormView;
import airside.desktop.payment.IdempotentRequest;
import airside.desktop.payment.SubmissionState;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the booking page to its view model.
public final class BookingView implements ScreenView {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final BookingViewModel model;
    private final Formats formats;
    private final Messages messages;
    private final SummaryView summary;
    private final CardFormView cardView;
    private final List<TravellerFormView> travellerViews = new ArrayList<>();

    @FXML
    private Label stepTravellers, stepPayment, total, holdTitle, holdText, checkingText, offline;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox travellers, journeys, prices, rules, whoAndContact;
    @FXML
    private FieldBox emailBox, phoneBox;
    @FXML
    private TextField email, phone;

    @FXML
    private ComboBox<String> language;

    @FXML
    private StackPane cardPlace;

    @FXML
    private FailurePanel failure;

    @FXML
    private HBox hold, holdActions;

    @FXML
    private FontIcon holdIcon;

    @FXML
    private Region checking, buttons;
    @FXML
    private Button goBack, pay, payLater, stopChecking, checkAgain;

    public BookingView(BookingViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.messages = formats.messages();
        this.summary = new SummaryView(model, formats);
        this.cardView = new CardFormView(model.card());
    }

    @FXML
    private void initialize() {
        for (int i = 0; i < model.travellers().size(); i++) addTraveller(i);
        cardPlace.getChildren().setAll(Views.load(cardView, messages));
        email.textProperty().bindBidirectional(model.contact().emailProperty());
        phone.textProperty().bindBidirectional(model.contact().phoneProperty());
        emailBox.problemProperty().bind(model.contact().emailProblemProperty());
        phoneBox.problemProperty().bind(model.contact().phoneProblemProperty());
        ComboBoxes.fill(language, ContactForm.LANGUAGES, formats::language);
        language.valueProperty().bindBidirectional(model.contact().languageProperty());
        goBack.setVisible(model.canGoBack());
        goBack.managedProperty().bind(goBack.visibleProperty());
        model.chosenProperty().subscribe(_ -> showSummary());
        model.holdProperty().subscribe(this::show);
        model.timeLeftProperty().subscribe(_ -> showTimeLeft());
        model.stateProperty().subscribe(this::show);
        model.offlineProperty().subscribe(_ -> showWhatIsPossible());
    }

    private void addTraveller(int index) {
        TravellerForm form = model.travellers().get(index);
        TravellerFormView view = new TravellerFormView(
                form, index + 1, model.profileProperty(), () -> model.fillFromProfile(form), formats);
        travellerViews.add(view);
        travellers.getChildren().add(Views.load(view, messages));
        form.fieldsLeftProperty().subscribe(_ -> showSteps());
    }

    private void showSteps() {
        boolean isComplete = model.travellers().stream().allMatch(TravellerForm::isComplete);
        stepTravellers.pseudoClassStateChanged(DONE, isComplete);
        stepTravellers.pseudoClassStateChanged(NOW, !isComplete);
        stepPayment.pseudoClassStateChanged(NOW, isComplete);
        stepTravellers.setGraphic(isComplete ? new FontIcon("mdi2c-check") : null);
    }

    private void showSummary() {
        summary.show(journeys, prices, rules);
        total.setText(formats.money(model.prices().total()));
        pay.setText(messages.text("booking.pay", formats.money(model.prices().total())));
    }

    private void show(HoldState state) {
        showSummary();
        boolean isHeld = state instanceof HoldState.Held || state instanceof HoldState.Booked;
        hold.pseudoClassStateChanged(OVER, !isHeld && !(state instanceof HoldState.Holding));
        holdIcon.setIconLiteral(isHeld ? "mdi2c-clock-outline" : "mdi2a-alert-circle-outline");
        holdActions.getChildren().clear();
        showWhatIsPossible();
        whoAndContact.setDisable(state instanceof HoldState.Booked);
        switch (state) {
            case HoldState.Holding _ -> showNotice("booking.hold.waiting", "booking.hold.waiting.text");
            case HoldState.Held _ -> showTimeLeft();
            case HoldState.Booked(var locator) ->
                showNotice("booking.hold.booked", "booking.hold.booked.text", locator);
            case HoldState.Expired _ -> {
                showNotice("booking.hold.expired", "booking.hold.expired.text");
                offer("booking.hold.again", model::holdAgain, true);
                offer("booking.otherFlights", model::seeOtherFlights, false);
            }
            case HoldState.PriceChanged changed -> {
                holdTitle.setText(messages.text(
                        "booking.hold.price", formats.money(changed.before()), formats.money(changed.now())));
                holdText.setText(messages.text("booking.hold.price.text"));
                offer("booking.hold.price.accept", model::acceptPrice, true, formats.money(changed.now()));
                offer("booking.otherFlights", model::seeOtherFlights, false);
            }
            case HoldState.SoldOut _ -> {
                showNotice("booking.hold.soldOut", "booking.hold.soldOut.text");
                offer("booking.otherFlights", model::seeOtherFlights, true);
            }
            case HoldState.PayAtOnce(var failureMessage) -> {
                holdTitle.setText(failureMessage.what());
                holdText.setText(failureMessage.advice());
                offer("action.retry", model::holdAgain, false);
            }
            case HoldState.Failed(var failureMessage, var isSignedOut) -> {
                holdTitle.setText(failureMessage.what());
                holdText.setText(failureMessage.advice());
                if (isSignedOut) offer("action.signIn", model::signInAgain, true);
                else offer("action.retry", model::hold, true);
            }
        }
        Visibility.set(holdActions, !holdActions.getChildren().isEmpty());
    }

    private void showWhatIsPossible() {
        HoldState state = model.holdProperty().get();
        boolean isOffline = model.offlineProperty().get();
        boolean canPay = state instanceof HoldState.Held
                || state instanceof HoldState.Booked
                || state instanceof HoldState.PayAtOnce;
        pay.setDisable(isOffline || !canPay);
        Visibility.set(payLater, !(state instanceof HoldState.Booked));
        payLater.setDisable(isOffline || !(state instanceof HoldState.Held));
        Visibility.set(offline, isOffline);
    }

    private void showNotice(String title, String text, Object... blanks) {
        holdTitle.setText(messages.text(title, blanks));
        holdText.setText(messages.text(text, blanks));
    }

    private void showTimeLeft() {
        if (!(model.holdProperty().get() instanceof HoldState.Held)) return;
        holdTitle.setText(
                messages.text("booking.hold.held", model.timeLeftProperty().get()));
        holdText.setText(messages.text("booking.hold.held.text"));
    }

    private void offer(String key, Runnable action, boolean isFirst, Object... blanks) {
        Button button = new Button(messages.text(key, blanks));
        button.setId(key.replace('.', '-'));
        if (isFirst) button.getStyleClass().add("accent");
        button.setOnAction(_ -> action.run());
        holdActions.getChildren().add(button);
    }

    private String sending(IdempotentRequest.Purpose purpose) {
        return messages.text(
                switch (purpose) {
                    case BOOK_AND_PAY -> "booking.placing";
                    case BOOK_WITHOUT_PAYMENT -> "booking.placing.unpaid";
                    case PAY -> "trip.paying";
                });
    }

    private String underway(IdempotentRequest.Purpose purpose, String locator) {
        boolean isUnpaid = purpose == IdempotentRequest.Purpose.BOOK_WITHOUT_PAYMENT;
        return messages.text(isUnpaid ? "booking.underway.unpaid" : "booking.ticketing", locator);
    }

    private void show(SubmissionState state) {
        boolean isChecking = state instanceof SubmissionState.Checking;
        boolean isBusy = state instanceof SubmissionState.Sending || state instanceof SubmissionState.Underway;
        Visibility.set(checking, isChecking || isBusy);
        Visibility.set(buttons, !checking.isVisible());
        scroll.getContent().setDisable(checking.isVisible());
        stopChecking.setVisible(state instanceof SubmissionState.Checking(var isWaiting) && isWaiting);
        checkAgain.setVisible(state instanceof SubmissionState.Checking(var isWaiting) && !isWaiting);
        stopChecking.setManaged(stopChecking.isVisible());
        checkAgain.setManaged(checkAgain.isVisible());
        failure.hide();
        switch (state) {
            case SubmissionState.Editing _ -> focusProblem();
            case SubmissionState.Sending(var purpose) -> checkingText.setText(sending(purpose));
            case SubmissionState.Checking(var isWaiting) ->
                checkingText.setText(messages.text(isWaiting ? "booking.checking" : "booking.checking.stopped"));
            case SubmissionState.Underway(var purpose, var locator) -> checkingText.setText(underway(purpose, locator));
            case SubmissionState.Declined(var locator, var failureMessage) -> {
                failure.show(
                        new FailureMessage(
                                failureMessage.what(),
                                messages.text("booking.declined", locator),
                                failureMessage.reference(),
                                failureMessage.details()),
                        messages,
                        "",
                        () -> {});
                showFailure();
                cardView.focusFirst();
            }
            case SubmissionState.Failed(var failureMessage, var isSignedOut) -> {
                failure.show(
                        failureMessage,
                        messages,
                        isSignedOut ? messages.text("action.signIn") : "",
                        model::signInAgain);
                showFailure();
                focusProblem();
            }
        }
    }

    private void showFailure() {
        scroll.applyCss();
        scroll.layout();
        scroll.setVvalue(scroll.getVmax());
    }

    /// Moves the focus to the first field with a problem.
    private void focusProblem() {
        Problems.focusFirst((Parent) scroll.getContent());
    }

    @FXML
    private void goBack() {
        model.goBack();
    }

    @FXML
    private void pay() {
        model.pay();
        focusProblem();
    }

    @FXML
    private void payLater() {
        model.payLater();
        focusProblem();
    }

    @FXML
    private void stopChecking() {
        model.stopChecking();
    }

    @FXML
    private void checkAgain() {
        model.checkAgain();
    }

    /// Returns the pay button, otherwise the button that holds the seats again or checks the payment.
    @Override
    public Optional<Button> primaryButton() {
        return Stream.concat(Stream.of(pay, checkAgain), holdActions.lookupAll(".accent").stream())
                .filter(Focusables::isUsable)
                .map(Button.class::cast)
                .findFirst();
    }

    @Override
    public void focusFirst() {
        travellerViews.getFirst().focusFirst();
    }
}
