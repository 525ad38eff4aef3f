package airside.desktop.rules;

import airside.contract.rules.ValueRule;
import airside.desktop.text.Messages;
import airside.names.Conversion;
import airside.names.PassportLetters;

/// Validation of names and contact data. Each method returns a message, or an empty text for a valid value.
public record FieldRules(Messages messages) {

    /// Checks a name; empty is valid. It may not contain what a ticket cannot print: emoji, digits, symbols.
    public String nameError(String typed) {
        return PassportLetters.convert(typed) instanceof Conversion.InvalidCharacter foreign
                ? messages.text("traveller.name.foreign", foreign.character())
                : "";
    }

    /// Checks an e-mail address; empty is valid.
    public String emailError(String typed) {
        if (typed.isBlank()) return "";
        String picture = nameCharactersError(typed);
        if (!picture.isEmpty()) return picture;
        return ValueRule.EMAIL_ADDRESS.accepts(typed.strip()) ? "" : messages.text("contact.email.wrong");
    }

    /// Checks a telephone number; empty is valid.
    public String phoneError(String typed) {
        if (typed.isBlank()) return "";
        String picture = nameCharactersError(typed);
        if (!picture.isEmpty()) return picture;
        return ValueRule.PHONE_NUMBER.accepts(typed.strip()) ? "" : messages.text("contact.phone.wrong");
    }

    /// Checks for emoji and other symbols, which tickets and receipts cannot print.
    public String nameCharactersError(String typed) {
        return typed.codePoints()
                .filter(FieldRules::isPicture)
                .mapToObj(Character::toString)
                .findFirst()
                .map(picture -> messages.text("field.picture", picture))
                .orElse("");
    }

    private static boolean isPicture(int character) {
        return Character.getType(character) == Character.OTHER_SYMBOL || Character.isEmojiPresentation(character);
    }
}
