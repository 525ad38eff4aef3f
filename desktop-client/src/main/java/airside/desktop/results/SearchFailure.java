package airside.desktop.results;

import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.search.FormProblem.Part;
import airside.desktop.text.FailureMessage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A failed search: its state on the screen, and the form field that must be changed.
record SearchFailure(ApiFailure failure, FailureMessage message) {
    /// Problem codes for a day without offers; other days may have some.
    private static final Set<ProblemCode> NOTHING_TO_OFFER = Set.of(
            ProblemCode.NO_FLIGHTS_THAT_DAY,
            ProblemCode.NO_FLIGHTS_LEFT_THAT_DAY,
            ProblemCode.CABIN_NOT_FLOWN,
            ProblemCode.NO_FLIGHTS_ON_ROUTE);

    /// The form field to change, by problem code.
    private static final Map<ProblemCode, Part> WRONG_PARTS = Map.of(
            ProblemCode.UNKNOWN_PLACE, Part.DESTINATION,
            ProblemCode.SAME_ORIGIN_AND_DESTINATION, Part.DESTINATION,
            ProblemCode.DATE_IN_THE_PAST, Part.DEPARTURE,
            ProblemCode.DATE_BEYOND_HORIZON, Part.RETURN,
            ProblemCode.DATES_NOT_IN_ORDER, Part.RETURN,
            ProblemCode.TOO_MANY_INFANTS, Part.TRAVELLERS,
            ProblemCode.TOO_MANY_PASSENGERS, Part.TRAVELLERS);

    ResultsState state() {
        return switch (failure) {
            case ApiFailure.Refused refused
            when refused.problemCode().filter(NOTHING_TO_OFFER::contains).isPresent() ->
                new ResultsState.NothingFlies(message, refused.flyingDates());
            case ApiFailure.Refused _ when wrongPart().isPresent() -> new ResultsState.Refused(message);
            case ApiFailure.SignInNeeded _ -> new ResultsState.Failed(message, true);
            case ApiFailure.Refused _, ApiFailure.Unreachable _, ApiFailure.Broken _ ->
                new ResultsState.Failed(message, false);
        };
    }

    /// Returns the form field that must be changed; empty if the form is not the reason.
    Optional<Part> wrongPart() {
        return failure.problemCode().map(WRONG_PARTS::get);
    }
}
