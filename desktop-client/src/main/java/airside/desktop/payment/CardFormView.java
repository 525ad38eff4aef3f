package airside.desktop.payment;

import airside.desktop.controls.FieldBox;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/// Binds the fields of a card to its form.
public final class CardFormView {
    private final CardForm form;

    @FXML
    private TextField cardNumber, cardExpires, cardHolder;

    @FXML
    private PasswordField cardCode;

    @FXML
    private FieldBox numberBox, expiresBox, codeBox, holderBox;

    public CardFormView(CardForm form) {
        this.form = form;
    }

    @FXML
    private void initialize() {
        cardNumber.setTextFormatter(new TextFormatter<>(groupsOfFour()));
        cardNumber.textProperty().bindBidirectional(form.numberProperty());
        cardExpires.textProperty().bindBidirectional(form.expiresProperty());
        cardExpires.focusedProperty().subscribe((_, isTyping) -> {
            if (!isTyping) form.writeOutExpiry();
        });
        cardCode.textProperty().bindBidirectional(form.codeProperty());
        cardHolder.textProperty().bindBidirectional(form.holderProperty());
        numberBox.problemProperty().bind(form.numberProblemProperty());
        expiresBox.problemProperty().bind(form.expiresProblemProperty());
        codeBox.problemProperty().bind(form.codeProblemProperty());
        holderBox.problemProperty().bind(form.holderProblemProperty());
    }

    /// Formats digits in groups of four and keeps the caret behind the digit that was entered.
    private static UnaryOperator<TextFormatter.Change> groupsOfFour() {
        return change -> {
            if (!change.isContentChange()) return change;
            String text = change.getControlNewText();
            long digitsBefore = text.substring(0, Math.min(change.getCaretPosition(), text.length()))
                    .chars()
                    .filter(Character::isDigit)
                    .count();
            String grouped = text.replaceAll("[^0-9]", "").replaceAll("(.{4})(?=.)", "$1 ");
            int caret = 0;
            for (long seen = 0; seen < digitsBefore && caret < grouped.length(); caret++) {
                if (Character.isDigit(grouped.charAt(caret))) seen++;
            }
            change.setRange(0, change.getControlText().length());
            change.setText(grouped);
            change.selectRange(caret, caret);
            return change;
        };
    }

    /// Moves the focus to the card number.
    public void focusFirst() {
        cardNumber.requestFocus();
    }
}
