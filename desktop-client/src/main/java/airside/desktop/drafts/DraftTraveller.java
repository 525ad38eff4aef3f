package airside.desktop.drafts;

import airside.desktop.travel.PassengerType;

/// One traveller of a draft, each field as typed.
///
/// @param ticketGivenNames the letters for the ticket where they were typed; empty where they follow the name
/// @param ticketSurname likewise
/// @param dateOfBirth ISO 8601 where the date could be read, else as typed
/// @param isComplete whether nothing was missing or wrong
public record DraftTraveller(
        PassengerType type,
        String title,
        String givenNames,
        String surname,
        String ticketGivenNames,
        String ticketSurname,
        String dateOfBirth,
        boolean isComplete) {

    /// Whether anything was typed.
    public boolean isTyped() {
        return !(title + givenNames + surname + dateOfBirth).isBlank();
    }

    /// `Maya Okafor`, as far as typed; a dash for given names stands for none.
    public String name() {
        String given = givenNames.strip().equals("-") ? "" : givenNames.strip();
        return (given + " " + surname.strip()).strip();
    }
}
