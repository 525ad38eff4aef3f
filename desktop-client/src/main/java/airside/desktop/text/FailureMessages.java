package airside.desktop.text;

import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ProblemCode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Describes failures: what happened and what to do.
public final class FailureMessages {
    /// Problem codes with details that our texts cannot have: a rule, a date, a reason.
    private static final Set<ProblemCode> DETAIL_HELPS = Set.of(
            ProblemCode.WEAK_PASSWORD,
            ProblemCode.DATE_BEYOND_HORIZON,
            ProblemCode.DATES_NOT_IN_ORDER,
            ProblemCode.SOLD_OUT,
            ProblemCode.CABIN_NOT_FLOWN,
            ProblemCode.UNPAID_SEATS_LIMIT,
            ProblemCode.INVALID_REQUEST,
            ProblemCode.CARD_INVALID,
            ProblemCode.PAYMENT_DECLINED,
            ProblemCode.PASSENGERS_DIFFER,
            ProblemCode.FORBIDDEN,
            ProblemCode.TOO_MANY_REQUESTS);

    private final Messages messages;

    public FailureMessages(Messages messages) {
        this.messages = messages;
    }

    /// Describes a failure in the language of the texts.
    public FailureMessage of(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.Unreachable _ -> own("unreachable");
            case ApiFailure.SignInNeeded _ -> own("signInNeeded");
            case ApiFailure.Refused refused -> refused(refused);
            case ApiFailure.Broken(var what, var requestId) ->
                new FailureMessage(
                        messages.text("failure.broken"),
                        messages.text("failure.broken.advice"),
                        reference(ProblemCode.INTERNAL_ERROR.name(), requestId),
                        details(ProblemCode.INTERNAL_ERROR.name(), requestId, what));
        };
    }

    private FailureMessage own(String name) {
        return new FailureMessage(
                messages.text("failure." + name), messages.text("failure." + name + ".advice"), "", "");
    }

    private FailureMessage refused(ApiFailure.Refused refused) {
        String reference = reference(refused.code(), refused.requestId());
        String details = details(refused.code(), refused.requestId(), refused.detail());
        String key = "problem." + refused.code();
        if (!messages.has(key)) return unknown(refused, reference, details);
        return new FailureMessage(messages.text(key), advice(refused), reference, details);
    }

    /// Describes an unknown code of a later server, whose texts are in English.
    private FailureMessage unknown(ApiFailure.Refused refused, String reference, String details) {
        return messages.isEnglish()
                ? new FailureMessage(refused.title(), refused.detail(), reference, details)
                : new FailureMessage(
                        messages.text("failure.refused"), messages.text("failure.refused.advice"), reference, details);
    }

    /// Returns the advice; in English the server's detail if that has useful values.
    private String advice(ApiFailure.Refused refused) {
        boolean isWorthReading =
                refused.problemCode().filter(DETAIL_HELPS::contains).isPresent()
                        && !refused.detail().isBlank();
        String advice = messages.text("problem." + refused.code() + ".advice");
        if (!messages.isEnglish() || !isWorthReading) return advice;
        return Stream.concat(
                        Stream.of(refused.detail()), refused.errors().stream().map(ApiFailure.FieldError::detail))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String reference(String code, String requestId) {
        return requestId.isBlank() ? code : code + " · " + requestId;
    }

    private static String details(String code, String requestId, String detail) {
        return "code: %s%nrequest: %s%n%s%n".formatted(code, requestId, detail);
    }
}
