package airside.desktop.people;

import airside.desktop.account.OneTimeCode;
import airside.desktop.account.Person;
import airside.desktop.text.FailureMessage;
import java.util.Optional;

/// The account that was looked up, and what is done about it.
public sealed interface PersonState {
    /// No account was looked up yet.
    record NoneChosen() implements PersonState {}

    record Looking() implements PersonState {}

    /// @param code a code that was made a moment ago; it is shown until another account is looked up
    /// @param isBusy whether the server is asked to do something about it
    record Shown(Person person, Optional<OneTimeCode> code, boolean isBusy) implements PersonState {}

    /// @param person the account that was shown when something about it failed
    record Failed(FailureMessage failureMessage, Optional<Person> person) implements PersonState {}
}
