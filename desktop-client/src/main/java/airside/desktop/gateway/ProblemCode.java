package airside.desktop.gateway;

import java.util.Arrays;
import java.util.Optional;

/// The problem codes of the contract that the application handles in a particular way. A refusal may have another
/// code, also one of a later server.
public enum ProblemCode {
    CABIN_NOT_FLOWN,
    CARD_INVALID,
    DATABASE_UNAVAILABLE,
    DATES_NOT_IN_ORDER,
    DATE_BEYOND_HORIZON,
    DATE_IN_THE_PAST,
    FORBIDDEN,
    HOLD_EXPIRED,
    IDEMPOTENCY_KEY_IN_USE,
    INTERNAL_ERROR,
    INVALID_REQUEST,
    NOT_FOUND,
    NO_FLIGHTS_LEFT_THAT_DAY,
    NO_FLIGHTS_ON_ROUTE,
    NO_FLIGHTS_THAT_DAY,
    OFFER_EXPIRED,
    OVERLOADED,
    PASSENGERS_DIFFER,
    PASSWORD_CHANGE_REQUIRED,
    PAYMENT_DECLINED,
    RECOVERY_CODE_INVALID,
    REFRESH_TOKEN_INVALID,
    REQUEST_TIMEOUT,
    SAME_ORIGIN_AND_DESTINATION,
    SERVICE_UNAVAILABLE,
    SOLD_OUT,
    TOO_MANY_INFANTS,
    TOO_MANY_PASSENGERS,
    TOO_MANY_REQUESTS,
    UNAUTHENTICATED,
    UNKNOWN_PLACE,
    UNPAID_SEATS_LIMIT,
    USERNAME_TAKEN,
    WEAK_PASSWORD,
    WRONG_CREDENTIALS;

    /// Returns the constant of a code; empty for a code without particular handling.
    public static Optional<ProblemCode> find(String code) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(code))
                .findFirst();
    }
}
