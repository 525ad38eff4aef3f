package airside.desktop.payment;

import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.text.FailureMessages;
import java.util.List;

/// Shows the server's errors about a card beside the fields of its form.
public final class ServerCardErrors {
    private ServerCardErrors() {}

    /// @return whether the failure is about the card and shown completely
    public static boolean show(ApiFailure failure, CardForm card, FailureMessages failureMessages) {
        if (!(failure instanceof ApiFailure.Refused refused) || !failure.is(ProblemCode.CARD_INVALID)) return false;
        List<ApiFailure.FieldError> errors = refused.errors();
        boolean isPlaced = !errors.isEmpty();
        for (ApiFailure.FieldError error : errors) isPlaced &= card.refuse(error.pointer());
        if (!isPlaced) card.refuseNumber(failureMessages.of(failure).advice());
        return true;
    }
}
