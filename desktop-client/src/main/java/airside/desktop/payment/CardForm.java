package airside.desktop.payment;

import airside.desktop.rules.FieldRules;
import airside.desktop.text.Messages;
import airside.desktop.travel.Card;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The form for a payment card. Its data is never stored.
public final class CardForm {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{12,19}");
    private static final Pattern EXPIRES = Pattern.compile("(0?[1-9]|1[0-2]) ?[/.-]? ?(?:20)?([0-9]{2})");
    private static final Pattern CODE = Pattern.compile("[0-9]{3,4}");

    private final Messages messages;
    private final Clock clock;

    // Properties
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty expires = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty holder = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper numberProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper expiresProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper codeProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper holderProblem = new ReadOnlyStringWrapper("");

    public CardForm(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        number.subscribe(_ -> numberProblem.set(""));
        expires.subscribe(_ -> expiresProblem.set(""));
        code.subscribe(_ -> codeProblem.set(""));
        holder.subscribe(_ -> holderProblem.set(""));
    }

    /// Validates the form and shows a message beside each invalid field.
    ///
    /// @return whether all fields are valid
    public boolean check() {
        numberProblem.set(isNumber() ? "" : messages.text("card.number.wrong"));
        expiresProblem.set(expiryError());
        codeProblem.set(CODE.matcher(code.get().strip()).matches() ? "" : messages.text("card.code.wrong"));
        holderProblem.set(
                holder.get().isBlank()
                        ? messages.text("card.holder.missing")
                        : new FieldRules(messages).nameCharactersError(holder.get()));
        return numberProblem.get().isEmpty()
                && expiresProblem.get().isEmpty()
                && codeProblem.get().isEmpty()
                && holderProblem.get().isEmpty();
    }

    /// Formats the expiry month as on cards: `1231` becomes `12 / 31`. Text that is not a month stays.
    public void writeOutExpiry() {
        month().ifPresent(month -> expires.set("%02d / %02d".formatted(month.getMonthValue(), month.getYear() % 100)));
    }

    /// Returns the card.
    ///
    /// @throws IllegalStateException if the form is incomplete
    public Card card() {
        YearMonth month = month().orElseThrow(() -> new IllegalStateException("The card is not complete"));
        return new Card(digits(), month, code.get().strip(), holder.get().strip());
    }

    /// Shows a message beside the card number.
    public void refuseNumber(String why) {
        numberProblem.set(why);
    }

    /// Shows the message for the field of a JSON pointer.
    ///
    /// @return whether the form has the field
    boolean refuse(String pointer) {
        switch (pointer.substring(pointer.lastIndexOf('/') + 1)) {
            case "number" -> numberProblem.set(messages.text("card.number.wrong"));
            case "expiryMonth", "expiryYear" -> expiresProblem.set(messages.text("card.expires.wrong"));
            case "securityCode" -> codeProblem.set(messages.text("card.code.wrong"));
            case "holderName" -> holderProblem.set(messages.text("card.holder.missing"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private String expiryError() {
        Optional<YearMonth> month = month();
        if (month.isEmpty()) return messages.text("card.expires.wrong");
        return month.get().isBefore(YearMonth.now(clock)) ? messages.text("card.expires.past") : "";
    }

    private Optional<YearMonth> month() {
        Matcher typed = EXPIRES.matcher(expires.get().strip());
        if (!typed.matches()) return Optional.empty();
        return Optional.of(YearMonth.of(2000 + Integer.parseInt(typed.group(2)), Integer.parseInt(typed.group(1))));
    }

    private String digits() {
        return number.get().replaceAll("[ -]", "");
    }

    /// Checks the length and the check digit (ISO/IEC 7812-1, annex B).
    private boolean isNumber() {
        String digits = digits();
        if (!NUMBER.matcher(digits).matches()) return false;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    public StringProperty numberProperty() {
        return number;
    }

    public StringProperty expiresProperty() {
        return expires;
    }

    public StringProperty codeProperty() {
        return code;
    }

    public StringProperty holderProperty() {
        return holder;
    }

    public ReadOnlyStringProperty numberProblemProperty() {
        return numberProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty expiresProblemProperty() {
        return expiresProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty codeProblemProperty() {
        return codeProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty holderProblemProperty() {
        return holderProblem.getReadOnlyProperty();
    }
}
