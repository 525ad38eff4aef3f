package airside.desktop.travel;

import java.time.YearMonth;

/// A payment card. It is sent to the server and never stored.
public record Card(String number, YearMonth expires, String securityCode, String holderName) {
    /// Returns the last four digits of the card number.
    public String lastFour() {
        return number.substring(Math.max(0, number.length() - 4));
    }

    /// Omits all data, so that cards stay out of logs.
    @Override
    public String toString() {
        return "Card[ending " + lastFour() + "]";
    }
}
