package airside.desktop.people;

import airside.desktop.account.OneTimeCode;
import airside.desktop.account.Person;
import airside.desktop.text.FailureMessage;
import java.util.Optional;

/// The state of the selected account.
public sealed interface PersonState {
    /// No account is selected yet.
    record NoneChosen() implements PersonState {}

    record Loading() implements PersonState {}

    /// @param code a new one-time code, shown until another account is selected
    /// @param isBusy whether a request about the account is in progress
    record Shown(Person person, Optional<OneTimeCode> code, boolean isBusy) implements PersonState {}

    /// @param person the account that was shown when the request failed
    record Failed(FailureMessage failureMessage, Optional<Person> person) implements PersonState {}
}
