package airside.bookings.passengers;

import airside.kit.problem.FieldError;
import airside.names.AirlineName;
import airside.names.LetterByLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The name on a ticket: the name from the machine-readable lines of the passport if given, otherwise the name
/// converted to A to Z. A name that cannot be converted for certain is refused.
public sealed interface TicketName {
    /// The name in A to Z.
    record Decided(AirlineName name) implements TicketName {}

    /// The name cannot be converted.
    ///
    /// @param errors the wrong parts, with what to send instead
    record Refused(List<FieldError> errors) implements TicketName {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /// Returns the name of one passenger, or the errors of its parts.
    ///
    /// @param pointer JSON pointer to the passenger, for the errors
    static TicketName of(SubmittedName sent, Optional<Title> title, String pointer) {
        List<FieldError> errors = new ArrayList<>();
        var surname = new NamePart(pointer, "surname", "machineReadableSurname", errors);
        var givenNames = new NamePart(pointer, "givenNames", "machineReadableGivenNames", errors);
        String family = surname.letters(sent.surname(), sent.machineReadableSurname(), sent.whole());
        Optional<String> given =
                sent.givenNames().map(name -> givenNames.letters(name, sent.machineReadableGivenNames(), sent.whole()));
        if (given.isEmpty() && sent.machineReadableGivenNames().isPresent()) givenNames.refuseMachineReadableAlone();
        return errors.isEmpty()
                ? new Decided(AirlineName.of(family, given, title.map(Title::name)))
                : new Refused(errors);
    }

    /// Returns the name on a ticket of releases up to 0.2, which did not store it.
    static AirlineName formerly(String surname, Optional<String> givenNames, Optional<Title> title) {
        return AirlineName.of(
                LetterByLetter.write(surname), givenNames.map(LetterByLetter::write), title.map(Title::name));
    }
}
