package airside.desktop.trip;

import airside.desktop.controls.Chip;
import airside.desktop.controls.FailurePanel;
import airside.desktop.controls.Focusables;
import airside.desktop.controls.Problems;
import airside.desktop.controls.Skeleton;
import airside.desktop.controls.Tone;
import airside.desktop.controls.Visibility;
import airside.desktop.formats.Formats;
import airside.desktop.navigation.ScreenView;
import airside.desktop.navigation.Views;
import airside.desktop.payment.CardFormView;
import airside.desktop.payment.SubmissionState;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.Messages;
import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the screen of one booking to its view model.
public final class TripView implements ScreenView {
    private final TripViewModel model;
    private final Formats formats;
    private final Messages messages;
    private final ZoneId here;
    private final CardFormView cardView;
    private final TripDocuments papers;
    private final TripRows rows;

    @FXML
    private FontIcon badge;

    @FXML
    private Label title, about, masked, locator, paidNote, checkingText, asOf;
    @FXML
    private Chip held, paid;

    @FXML
    private Region content;

    @FXML
    private VBox journeys, passengers, documents, manage, history, paidBox, historyBox, payBox, page;

    @FXML
    private Skeleton waiting;

    @FXML
    private FailurePanel failure, problem, payFailure;

    @FXML
    private StackPane cardPlace;

    @FXML
    private HBox payButtons, locatorBox;

    @FXML
    private Region checking;

    @FXML
    private Button goBack, pay, stopChecking, checkAgain;

    /// @param here time zone of times that belong to no airport
    public TripView(TripViewModel model, Formats formats, ZoneId here) {
        this.model = model;
        this.formats = formats;
        this.messages = formats.messages();
        this.here = here;
        this.cardView = new CardFormView(model.card());
        this.rows = new TripRows(model, formats, here);
        this.papers = new TripDocuments(model, messages, this::window, new DesktopPrinter(this::window));
    }

    private Window window() {
        return page.getScene().getWindow();
    }

    @FXML
    private void initialize() {
        cardPlace.getChildren().setAll(Views.load(cardView, messages));
        payBox.visibleProperty().bind(model.payableProperty());
        payBox.managedProperty().bind(payBox.visibleProperty());
        Visibility.set(masked, !model.isMine());
        held.managedProperty().bind(held.visibleProperty());
        goBack.setVisible(model.canGoBack());
        goBack.managedProperty().bind(goBack.visibleProperty());
        model.stateProperty().subscribe(this::show);
        model.timeLeftProperty().subscribe(_ -> showTimeLeft());
        model.payableProperty().subscribe(isPayable -> {
            if (isPayable) cardView.focusFirst();
        });
        model.submissionProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::showProblem);
        model.history().subscribe(this::showHistory);
        showHistory();
        documents.disableProperty().bind(model.busyProperty());
        manage.disableProperty().bind(model.busyProperty());
        model.asOfProperty().subscribe(this::showReadTime);
    }

    /// Shows since when the data is not updated; disables what needs the server while it is unreachable.
    private void showReadTime(Optional<Instant> at) {
        asOf.setText(at.map(when -> messages.text("trip.asOf", formats.asOf(when, model.now(), here)))
                .orElse(""));
        Visibility.set(asOf, at.isPresent());
        pay.setDisable(at.isPresent());
        manage.getChildren().forEach(row -> row.setDisable(at.isPresent()));
        documents.getChildren().stream()
                .filter(row -> TripDocuments.FROM_THE_SERVER.contains(row.getId()))
                .forEach(row -> row.setDisable(at.isPresent()));
    }

    private void show(TripState state) {
        Visibility.set(waiting, state instanceof TripState.Loading);
        content.setVisible(state instanceof TripState.Shown);
        locatorBox.setVisible(content.isVisible());
        failure.hide();
        switch (state) {
            case TripState.Loading _ -> title.setText(messages.text("trip.loading"));
            case TripState.Shown(var booking) -> show(booking);
            case TripState.Failed(var failureMessage, var isSignedOut) -> {
                title.setText("");
                failure.show(
                        failureMessage,
                        messages,
                        messages.text(isSignedOut ? "action.signIn" : "action.retry"),
                        isSignedOut ? model::signInAgain : model::read);
            }
        }
    }

    private void show(Booking booking) {
        TripText words = model.tripText();
        title.setText(words.title(booking, model.isJustBooked()));
        about.setText(words.about(booking));
        held.setVisible(booking.state() == BookingState.HELD);
        showTimeLeft();
        locator.setText(booking.locator());
        Tone tone = TripText.tone(booking.state());
        badge.setIconLiteral(icon(booking.state()));
        badge.getStyleClass()
                .setAll("ikonli-font-icon", "trip-badge", "badge-" + tone.name().toLowerCase(Locale.ROOT));
        journeys.getChildren().setAll(rows.journeys(booking));
        passengers.getChildren().setAll(rows.passengers(booking));
        documents.getChildren().setAll(papers.rows(booking));
        manage.getChildren().setAll(rows.manage(booking, page));
        showReadTime(model.asOfProperty().get());
        showPaid(booking);
        pay.setText(messages.text("booking.pay", formats.money(booking.price().total())));
    }

    private void showTimeLeft() {
        if (!(model.stateProperty().get() instanceof TripState.Shown(var booking))) return;
        held.setText(model.tripText().held(model.timeLeftProperty().get()));
        if (booking.state() == BookingState.HELD) about.setText(model.tripText().about(booking));
    }

    private static String icon(BookingState state) {
        return switch (state) {
            case TICKETED, CONFIRMED, FLOWN -> "mdi2c-check-circle";
            case HELD, DRAFT -> "mdi2c-clock-outline";
            case CANCELLED, EXPIRED, FAILED -> "mdi2c-close-circle-outline";
            case UNKNOWN -> "mdi2h-help-circle-outline";
        };
    }

    private void showPaid(Booking booking) {
        paid.setText(formats.money(booking.price().total()));
        paid.setTone(booking.captured().isPresent() ? Tone.SUCCESS : Tone.NEUTRAL);
        paidNote.setText(rows.paidNote(booking));
    }

    private void showHistory() {
        Visibility.set(historyBox, !model.history().isEmpty());
        history.getChildren().setAll(rows.history(model.history()));
    }

    private void show(SubmissionState state) {
        boolean isChecking = state instanceof SubmissionState.Checking;
        boolean isBusy = state instanceof SubmissionState.Sending || state instanceof SubmissionState.Underway;
        Visibility.set(checking, isChecking || isBusy);
        Visibility.set(payButtons, !checking.isVisible());
        cardPlace.setDisable(checking.isVisible());
        boolean isWaiting = state instanceof SubmissionState.Checking(var waits) && waits;
        checkingText.setText(
                messages.text(isBusy ? "trip.paying" : isWaiting ? "trip.paying.checking" : "trip.paying.stopped"));
        stopChecking.setVisible(isWaiting);
        checkAgain.setVisible(isChecking && !isWaiting);
        payFailure.hide();
        if (state instanceof SubmissionState.Editing) Problems.focusFirst(payBox);
        if (state instanceof SubmissionState.Declined declined) {
            payFailure.show(declined.failureMessage(), messages, "", () -> {});
            cardView.focusFirst();
        }
        if (state instanceof SubmissionState.Failed(var failureMessage, var isSignedOut)) {
            payFailure.show(
                    failureMessage, messages, isSignedOut ? messages.text("action.signIn") : "", model::signInAgain);
        }
    }

    private void showProblem(Optional<FailureMessage> failureMessage) {
        problem.hide();
        failureMessage.ifPresent(why -> problem.show(why, messages, "", () -> {}));
    }

    @FXML
    private void copyLocator() {
        TripDocuments.copy(locator.getText());
    }

    @FXML
    private void goBack() {
        model.goBack();
    }

    @FXML
    private void pay() {
        model.pay();
        Problems.focusFirst(payBox);
    }

    @FXML
    private void stopChecking() {
        model.stopChecking();
    }

    @FXML
    private void checkAgain() {
        model.checkAgain();
    }

    /// Returns the pay button, otherwise the button that checks the payment.
    @Override
    public Optional<Button> primaryButton() {
        return Stream.of(pay, checkAgain).filter(Focusables::isUsable).findFirst();
    }

    @Override
    public void focusFirst() {
        if (model.payableProperty().get()) cardView.focusFirst();
    }

    @Override
    public String textToCopy() {
        return model.asText();
    }
}
