package airside.bookings.booking;

import java.util.Optional;

/// Whom to reach about a booking.
///
/// @param language to be written to in (BCP 47)
public record Contact(String email, Optional<String> phone, String language) {
    /// Addresses are nobody's business in a log.
    @Override
    public String toString() {
        return "Contact[***]";
    }
}
