package airside.bookings.booking;

import java.util.Optional;

/// The person to contact about a booking.
///
/// @param language language of messages to this person (BCP 47)
public record Contact(String email, Optional<String> phone, String language) {
    /// Hides personal data from logs.
    @Override
    public String toString() {
        return "Contact[***]";
    }
}
