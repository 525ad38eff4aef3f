package airside.desktop.results;

import airside.desktop.text.FailureMessage;
import airside.desktop.travel.OfferList;
import java.time.LocalDate;
import java.util.List;

/// Where the search stands.
public sealed interface ResultsState {
    record Searching() implements ResultsState {}

    record Found(OfferList offers) implements ResultsState {}

    /// Nothing flies that day or on that route.
    ///
    /// @param days the nearest days on which something does
    record NothingFlies(FailureMessage failureMessage, List<LocalDate> days) implements ResultsState {
        public NothingFlies {
            days = List.copyOf(days);
        }
    }

    /// The server refuses the search as it stands: changing it is what helps.
    record Refused(FailureMessage failureMessage) implements ResultsState {}

    /// @param isSignedOut whether signing in again is what helps
    record Failed(FailureMessage failureMessage, boolean isSignedOut) implements ResultsState {}

    /// The traveller called the search off.
    record Stopped() implements ResultsState {}
}
