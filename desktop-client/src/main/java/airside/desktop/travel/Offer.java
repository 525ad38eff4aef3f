package airside.desktop.travel;

import java.time.Instant;

/// A priced promise: a journey in a fare family for all passengers, until it expires.
///
/// @param token the offer itself, signed by the server; sent back as it came
/// @param seatsLeft seats open at this price; nine stands for nine or more
public record Offer(
        String token, String fareFamily, String bookingClass, int seatsLeft, Price price, Instant expiresAt) {

    public Money total() {
        return price.total();
    }

    /// The token belongs to whoever holds it and stays out of logs.
    @Override
    public String toString() {
        return "Offer[" + fareFamily + " " + price.total() + " until " + expiresAt + "]";
    }
}
