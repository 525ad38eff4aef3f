package airside.desktop.booking;

import airside.desktop.text.Messages;
import airside.names.Conversion;
import airside.names.PassportLetters;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The given names or the surname of a traveller, as in the passport and in the letters of the ticket. The letters
/// are converted from the name until they are edited; for scripts without a conversion they must be entered.
final class NamePart {
    private static final int LENGTH_MAX = 200;

    /// Length of the name field in the machine-readable lines of a passport (ICAO Doc 9303).
    private static final int LETTERS_LENGTH_MAX = 39;

    private final Messages messages;
    private final String missing;
    private final boolean isOptional;
    private String suggestion = "";

    // Properties
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty letters = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lettersProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isToBeCompared = new ReadOnlyBooleanWrapper(false);

    /// @param missing message for an empty name
    /// @param isOptional whether [TravellerForm#ONE_NAME_ONLY] is accepted for no name
    NamePart(Messages messages, String missing, boolean isOptional) {
        this.messages = messages;
        this.missing = missing;
        this.isOptional = isOptional;
        name.subscribe(_ -> nameProblem.set(""));
        letters.subscribe(_ -> lettersProblem.set(""));
    }

    /// Converts the name to the letters of the ticket.
    ///
    /// @param wholeName all parts of the traveller's name, from which the conversion detects the language
    void convert(String wholeName) {
        Conversion conversion = PassportLetters.convert(name.get(), wholeName);
        String converted = switch (conversion) {
            case Conversion.Unchanged(String plain) -> plain;
            case Conversion.Converted(String plain) -> plain;
            case Conversion.UnknownScript _, Conversion.NoLetters _, Conversion.InvalidCharacter _ -> "";
        };
        isToBeCompared.set(isGiven() && !(conversion instanceof Conversion.Unchanged) && !isForeign(conversion));
        boolean isEdited = !letters.get().equals(suggestion) && !letters.get().isBlank();
        suggestion = converted;
        if (!isEdited || !isToBeCompared.get()) letters.set(converted);
    }

    /// Validates name and letters and shows a message beside each.
    void check(String wholeName) {
        nameProblem.set(nameError(wholeName));
        lettersProblem.set(ticketLettersError());
    }

    /// Shows a problem of the name.
    void refuse(String problem) {
        nameProblem.set(problem);
    }

    /// Shows a problem of the letters; beside the name if the letters are hidden.
    void refuseLetters(String problem) {
        if (isToBeCompared.get()) lettersProblem.set(problem);
        else nameProblem.set(problem);
    }

    String nameError(String wholeName) {
        if (name.get().isBlank()) return missing;
        if (name.get().length() > LENGTH_MAX) return messages.text("traveller.name.long", LENGTH_MAX);
        return isGiven()
                        && PassportLetters.convert(name.get(), wholeName) instanceof Conversion.InvalidCharacter foreign
                ? messages.text("traveller.name.foreign", foreign.character())
                : "";
    }

    String ticketLettersError() {
        if (!isToBeCompared.get()) return "";
        if (letters.get().isBlank()) return messages.text("traveller.letters.missing");
        if (letters.get().strip().length() > LETTERS_LENGTH_MAX && isEdited())
            return messages.text("traveller.letters.long", LETTERS_LENGTH_MAX);
        return PassportLetters.read(letters.get()).isPresent() ? "" : messages.text("traveller.letters.wrong");
    }

    /// Returns the name as in the passport; empty for a traveller with one name.
    Optional<String> given() {
        return Optional.of(name.get().strip()).filter(_ -> isGiven());
    }

    /// Returns the letters for the ticket; empty if they are unknown.
    Optional<String> onTicket() {
        return isGiven() ? PassportLetters.read(letters.get()) : Optional.empty();
    }

    /// Returns the letters if they differ from the server's own conversion.
    Optional<String> copied() {
        return onTicket().filter(_ -> isEdited());
    }

    /// Returns the edited letters; empty if they are converted from the name.
    String typedLetters() {
        return isEdited() ? letters.get() : "";
    }

    private boolean isEdited() {
        return !letters.get().strip().equals(suggestion);
    }

    private boolean isGiven() {
        boolean standsForNone = isOptional && name.get().strip().equals(TravellerForm.ONE_NAME_ONLY);
        return !name.get().isBlank() && !standsForNone;
    }

    private static boolean isForeign(Conversion conversion) {
        return conversion instanceof Conversion.InvalidCharacter;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty lettersProperty() {
        return letters;
    }

    ReadOnlyStringProperty nameProblemProperty() {
        return nameProblem.getReadOnlyProperty();
    }

    ReadOnlyStringProperty lettersProblemProperty() {
        return lettersProblem.getReadOnlyProperty();
    }

    /// Whether the letters differ from the name, so that the user should compare them with the passport.
    ReadOnlyBooleanProperty isToBeComparedProperty() {
        return isToBeCompared.getReadOnlyProperty();
    }
}
