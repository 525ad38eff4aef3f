package airside.desktop.payment;

import airside.desktop.gateway.ApiFailure;
import airside.desktop.text.FailureMessages;
import java.util.List;

/// Says beside the fields of a card what the server does not accept about it.
public final class ServerCardErrors {
    private ServerCardErrors() {}

    /// @return whether it is about the card and all of it is said
    public static boolean show(ApiFailure failure, CardForm card, FailureMessages failureMessages) {
        if (!(failure instanceof ApiFailure.Refused refused) || !failure.is("CARD_INVALID")) return false;
        List<ApiFailure.FieldError> errors = refused.errors();
        boolean isPlaced = !errors.isEmpty();
        for (ApiFailure.FieldError error : errors) isPlaced &= card.refuse(error.pointer());
        if (!isPlaced) card.refuseNumber(failureMessages.of(failure).advice());
        return true;
    }
}
