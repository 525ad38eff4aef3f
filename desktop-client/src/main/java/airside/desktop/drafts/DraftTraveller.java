package airside.desktop.drafts;

import airside.desktop.travel.PassengerType;

/// One traveller of a draft, each field as typed.
///
/// @param ticketGivenNames the letters for the ticket, if they were edited; empty if they are converted from the
/// name
/// @param ticketSurname as ticketGivenNames
/// @param dateOfBirth ISO 8601 if the date could be read, otherwise as entered
/// @param isComplete whether the form was valid
public record DraftTraveller(
        PassengerType type,
        String title,
        String givenNames,
        String surname,
        String ticketGivenNames,
        String ticketSurname,
        String dateOfBirth,
        boolean isComplete) {

    /// Returns whether the traveller has any entered value.
    public boolean isTyped() {
        return !(title + givenNames + surname + dateOfBirth).isBlank();
    }

    /// Returns `Maya Okafor`, as far as entered. A dash for given names means a traveller with only one name.
    public String name() {
        String given = givenNames.strip().equals("-") ? "" : givenNames.strip();
        return (given + " " + surname.strip()).strip();
    }
}
