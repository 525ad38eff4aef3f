package airside.bookings.unpaid;

import airside.kit.settings.Settings;

/// The limits on seats that are held unpaid at the same time.
///
/// @param newAccountMax seats of an account that has not paid for a booking yet: one booking of the largest size
/// @param accountMax seats of an account that has paid for a booking
/// @param contactMax seats of all bookings with the same e-mail address
/// @param addressMax seats from the same client address, which an office or a household may share
/// @param agencyMax seats of all agents of an agency
public record UnpaidLimits(int newAccountMax, int accountMax, int contactMax, int addressMax, int agencyMax) {
    private static final int MAX = 1_000_000;

    /// Reads the limits from the settings.
    ///
    /// @param settings the settings of `bookings`: `unpaid-seats.new-account-max`, `.account-max`, `.contact-max`,
    /// `.address-max` and `.agency-max`
    public static UnpaidLimits of(Settings settings) {
        Settings seats = settings.at("unpaid-seats");
        return new UnpaidLimits(
                seats.integer("new-account-max", 9, 0, MAX),
                seats.integer("account-max", 27, 0, MAX),
                seats.integer("contact-max", 27, 0, MAX),
                seats.integer("address-max", 45, 0, MAX),
                seats.integer("agency-max", 270, 0, MAX));
    }

    int max(Subject subject, boolean isNewAccount) {
        return switch (subject) {
            case ACCOUNT -> isNewAccount ? newAccountMax : accountMax;
            case CONTACT -> contactMax;
            case ADDRESS -> addressMax;
            case AGENCY -> agencyMax;
        };
    }
}
