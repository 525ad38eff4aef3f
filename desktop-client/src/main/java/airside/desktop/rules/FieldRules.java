package airside.desktop.rules;

import airside.contract.rules.ValueRule;
import airside.desktop.text.Messages;
import airside.names.Conversion;
import airside.names.PassportLetters;

/// What is wrong with names and contacts as typed. Each method returns a sentence, or an empty text for nothing.
public record FieldRules(Messages messages) {

    /// A name of which nothing is said as long as it is empty. What cannot stand on a ticket cannot stand here:
    /// emoji, digits, signs.
    public String nameError(String typed) {
        return PassportLetters.convert(typed) instanceof Conversion.InvalidCharacter foreign
                ? messages.text("traveller.name.foreign", foreign.character())
                : "";
    }

    /// An e-mail address; empty is accepted.
    public String emailError(String typed) {
        if (typed.isBlank()) return "";
        String picture = nameCharactersError(typed);
        if (!picture.isEmpty()) return picture;
        return ValueRule.EMAIL_ADDRESS.accepts(typed.strip()) ? "" : messages.text("contact.email.wrong");
    }

    /// A telephone number; empty is accepted.
    public String phoneError(String typed) {
        if (typed.isBlank()) return "";
        String picture = nameCharactersError(typed);
        if (!picture.isEmpty()) return picture;
        return ValueRule.PHONE_NUMBER.accepts(typed.strip()) ? "" : messages.text("contact.phone.wrong");
    }

    /// Emoji and other pictures, which neither tickets nor receipts can print.
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
