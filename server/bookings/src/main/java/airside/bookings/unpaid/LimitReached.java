package airside.bookings.unpaid;

/// The limit on unpaid seats that a request would exceed.
///
/// @param unpaid number of unpaid seats of the subject
/// @param max how many seats of the subject may be unpaid
/// @param isNewAccount whether the account has not paid for a booking yet
public record LimitReached(Subject subject, int unpaid, int max, boolean isNewAccount) {
    /// The problem code of the contract.
    public static final String CODE = "UNPAID_SEATS_LIMIT";

    /// Returns what happened and what to do. It does not show how many seats other accounts hold.
    public String detail() {
        return switch (subject) {
            case ACCOUNT ->
                "You hold %d unpaid seats, and %s %d at most. Pay at once with a card, or pay or cancel an unpaid booking first."
                        .formatted(
                                unpaid,
                                isNewAccount ? "before the first paid booking an account may hold" : "you may hold",
                                max);
            case CONTACT ->
                "Bookings with this e-mail address may hold %d unpaid seats at most. Pay at once with a card, or pay or cancel an unpaid booking first."
                        .formatted(max);
            case ADDRESS ->
                "From your internet address %d seats at most may be held unpaid. Pay at once with a card, or try again later."
                        .formatted(max);
            case AGENCY ->
                "Your agency holds %d unpaid seats, and may hold %d at most. Pay at once with a card, or pay or cancel an unpaid booking of the agency first."
                        .formatted(unpaid, max);
        };
    }
}
