package airside.desktop.results;

import airside.desktop.text.FailureMessage;
import airside.desktop.travel.OfferList;
import java.time.LocalDate;
import java.util.List;

/// The state of the search.
public sealed interface ResultsState {
    record Searching() implements ResultsState {}

    record Found(OfferList offers) implements ResultsState {}

    /// There are no flights on that day or route.
    ///
    /// @param days the nearest days with flights
    record NothingFlies(FailureMessage failureMessage, List<LocalDate> days) implements ResultsState {
        public NothingFlies {
            days = List.copyOf(days);
        }
    }

    /// The server refuses the search; the user must change it.
    record Refused(FailureMessage failureMessage) implements ResultsState {}

    /// @param isSignedOut whether the user must sign in again
    record Failed(FailureMessage failureMessage, boolean isSignedOut) implements ResultsState {}

    /// The user cancelled the search.
    record Stopped() implements ResultsState {}
}
