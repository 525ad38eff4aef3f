package airside.desktop.travel;

import java.time.YearMonth;

/// A payment card, on its way from the form to the server and nowhere else.
public record Card(String number, YearMonth expires, String securityCode, String holderName) {
    public String lastFour() {
        return number.substring(Math.max(0, number.length() - 4));
    }

    /// Cards never show in logs.
    @Override
    public String toString() {
        return "Card[ending " + lastFour() + "]";
    }
}
