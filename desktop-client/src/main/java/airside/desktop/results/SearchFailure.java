package airside.desktop.results;

import airside.desktop.gateway.ApiFailure;
import airside.desktop.search.FormProblem.Part;
import airside.desktop.text.FailureMessage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A failed search: its state on the screen, and the form field that must be changed.
record SearchFailure(ApiFailure failure, FailureMessage message) {
    /// Problem codes for a day without offers; other days may have some.
    private static final Set<String> NOTHING_TO_OFFER =
            Set.of("NO_FLIGHTS_THAT_DAY", "NO_FLIGHTS_LEFT_THAT_DAY", "CABIN_NOT_FLOWN", "NO_FLIGHTS_ON_ROUTE");

    /// The form field to change, by problem code.
    private static final Map<String, Part> WRONG_PARTS = Map.of(
            "UNKNOWN_PLACE", Part.DESTINATION,
            "SAME_ORIGIN_AND_DESTINATION", Part.DESTINATION,
            "DATE_IN_THE_PAST", Part.DEPARTURE,
            "DATE_BEYOND_HORIZON", Part.RETURN,
            "DATES_NOT_IN_ORDER", Part.RETURN,
            "TOO_MANY_INFANTS", Part.TRAVELLERS,
            "TOO_MANY_PASSENGERS", Part.TRAVELLERS);

    ResultsState state() {
        return switch (failure) {
            case ApiFailure.Refused refused
            when NOTHING_TO_OFFER.contains(refused.code()) ->
                new ResultsState.NothingFlies(message, refused.flyingDates());
            case ApiFailure.Refused _ when wrongPart().isPresent() -> new ResultsState.Refused(message);
            case ApiFailure.SignInNeeded _ -> new ResultsState.Failed(message, true);
            case ApiFailure.Refused _, ApiFailure.Unreachable _, ApiFailure.Broken _ ->
                new ResultsState.Failed(message, false);
        };
    }

    /// Returns the form field that must be changed; empty if the form is not the reason.
    Optional<Part> wrongPart() {
        return failure instanceof ApiFailure.Refused refused
                ? Optional.ofNullable(WRONG_PARTS.get(refused.code()))
                : Optional.empty();
    }
}
