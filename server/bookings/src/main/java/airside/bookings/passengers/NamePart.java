package airside.bookings.passengers;

import airside.kit.problem.FieldError;
import airside.names.Conversion;
import airside.names.PassportLetters;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Converts the surname or the given names of a passenger to the letters A to Z of the ticket.
///
/// @param pointer JSON pointer to the passenger
/// @param field the field of the name
/// @param machineReadableField the field into which it is copied from the passport
/// @param errors receives the errors of this part
record NamePart(String pointer, String field, String machineReadableField, List<FieldError> errors) {
    private static final String UNREADABLE =
            "Use the letters A to Z, hyphens and blanks, as in the machine-readable lines of the passport";

    /// Returns the letters for the ticket; an empty text if an error was added.
    ///
    /// @param machineReadable the name as copied from the passport; it takes precedence
    /// @param wholeName surname and given names, from which the language is recognised
    String letters(String name, Optional<String> machineReadable, String wholeName) {
        Optional<String> read = machineReadable.flatMap(PassportLetters::read);
        if (machineReadable.isPresent() && read.isEmpty()) add(machineReadableField, UNREADABLE);
        return switch (PassportLetters.convert(name, wholeName)) {
            case Conversion.Unchanged(String letters) -> read.orElse(letters);
            case Conversion.Converted(String letters) -> read.orElse(letters);
            case Conversion.UnknownScript(UnicodeScript script) ->
                read.orElseGet(
                        () -> refuse("Letters of the %s script cannot be converted to A to Z as passports have them"
                                .formatted(inWords(script))));
            case Conversion.NoLetters _ -> read.orElseGet(() -> refuse("The name has no letter"));
            case Conversion.InvalidCharacter foreign -> {
                add(
                        field,
                        "%s is not allowed in a name; write the name as in the passport"
                                .formatted(foreign.character()));
                yield "";
            }
        };
    }

    void refuseMachineReadableAlone() {
        add(
                field,
                "Given names are in %s alone; write them here too, as in the passport".formatted(machineReadableField));
    }

    private String refuse(String why) {
        add(
                field,
                "%s; write the name as in the machine-readable lines of the passport, in %s"
                        .formatted(why, machineReadableField));
        return "";
    }

    private void add(String wrongField, String detail) {
        errors.add(new FieldError(pointer + "/" + wrongField, detail));
    }

    /// Returns `Canadian Aboriginal` for `CANADIAN_ABORIGINAL`.
    private static String inWords(UnicodeScript script) {
        return Arrays.stream(script.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
