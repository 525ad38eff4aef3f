package airside.kit.problem;

/// The problems that the services answer: each has a stable code, a status and a title. The contract lists the same
/// problems under `x-problems`; a test compares them.
public enum ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    MALFORMED_JSON(400, "The body is not JSON"),
    UNKNOWN_FIELD(400, "A field is not known"),
    UNKNOWN_PARAMETER(400, "A parameter is not known"),
    IDEMPOTENCY_KEY_REQUIRED(400, "An idempotency key is missing"),
    CURSOR_INVALID(400, "The cursor is not valid"),
    UNAUTHENTICATED(401, "Sign in first"),
    WRONG_CREDENTIALS(401, "User name or password is wrong"),
    REFRESH_TOKEN_INVALID(401, "The session has ended"),
    RECOVERY_CODE_INVALID(401, "The one-time code is not valid"),
    PAYMENT_DECLINED(402, "The card was declined"),
    PASSWORD_CHANGE_REQUIRED(403, "Choose a password of your own first"),
    ACCOUNT_DISABLED(403, "The account is disabled"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    UNKNOWN_PLACE(422, "The place is not known"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No such representation"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    USERNAME_TAKEN(409, "The user name is taken"),
    OWN_ACCOUNT(409, "It is your own account"),
    AGENCY_CODE_TAKEN(409, "The agency code is taken"),
    OFFICE_ID_TAKEN(409, "The office id is taken"),
    OFFER_EXPIRED(409, "The offer has expired"),
    SOLD_OUT(409, "Not enough seats are left"),
    UNPAID_SEATS_LIMIT(409, "Too many seats are held unpaid"),
    HOLD_EXPIRED(409, "The seats are no longer held"),
    HOLD_CONFLICT(409, "The hold exists with other seats"),
    TIME_LIMIT_PASSED(409, "The ticketing time limit has passed"),
    BOOKING_NOT_PAYABLE(409, "The booking cannot be paid"),
    BOOKING_NOT_CANCELLABLE(409, "The booking cannot be cancelled"),
    IDEMPOTENCY_KEY_IN_USE(409, "The same request is still running"),
    PRECONDITION_FAILED(412, "It has changed meanwhile"),
    BODY_TOO_LARGE(413, "The body is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not of a supported media type"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
    WEAK_PASSWORD(422, "The password is too weak"),
    SAME_ORIGIN_AND_DESTINATION(422, "Origin and destination are the same"),
    DATE_IN_THE_PAST(422, "The date is in the past"),
    DATE_BEYOND_HORIZON(422, "The date is not on sale yet"),
    DATES_NOT_IN_ORDER(422, "The return is before the outbound"),
    TOO_MANY_INFANTS(422, "More infants than adults"),
    TOO_MANY_PASSENGERS(422, "Too many passengers for one booking"),
    PASSENGERS_DIFFER(422, "The passengers are not those of the offer"),
    NO_FLIGHTS_THAT_DAY(422, "Nothing flies that day"),
    NO_FLIGHTS_LEFT_THAT_DAY(422, "That day's flights are no longer on sale"),
    CABIN_NOT_FLOWN(422, "No flight of that day has this cabin"),
    NO_FLIGHTS_ON_ROUTE(422, "Nothing flies there directly"),
    OFFER_INVALID(422, "The offer is not genuine"),
    OFFERS_DO_NOT_COMBINE(422, "The offers do not belong together"),
    CARD_INVALID(422, "The card details are not valid"),
    PRECONDITION_REQUIRED(428, "An If-Match header is missing"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong here"),
    OVERLOADED(503, "Too busy at the moment"),
    DATABASE_UNAVAILABLE(503, "The database does not answer"),
    SERVICE_UNAVAILABLE(503, "Another service does not answer");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /// The stable code, as in the contract.
    public String code() {
        return name();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// The address of its explanation on the docs page.
    public String reference() {
        return "/docs/problems#" + name();
    }
}
