package airside.desktop.travel;

import java.time.Instant;

/// An offer: a signed price for a journey in a fare family for all passengers, until it expires.
///
/// @param token the signed offer, which is sent back unchanged
/// @param seatsLeft seats available at this price; 9 means nine or more
public record Offer(
        String token, String fareFamily, String bookingClass, int seatsLeft, Price price, Instant expiresAt) {

    public Money total() {
        return price.total();
    }

    /// Omits the token, with which anyone could book.
    @Override
    public String toString() {
        return "Offer[" + fareFamily + " " + price.total() + " until " + expiresAt + "]";
    }
}
