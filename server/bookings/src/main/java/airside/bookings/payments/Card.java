package airside.bookings.payments;

import java.time.YearMonth;

/// A payment card as the client sent it. It exists only during the request: it is exchanged for a [CardToken]
/// before anything is stored, and it is never logged.
///
/// @param number digits only
public record Card(String number, YearMonth expiry, String securityCode, String holderName) {
    /// Returns a card with the blanks and hyphens removed from its number.
    public static Card of(String typedNumber, YearMonth expiry, String securityCode, String holderName) {
        return new Card(typedNumber.replaceAll("[ \\-]", ""), expiry, securityCode, holderName);
    }

    /// Returns the brand, by the first digits of the number.
    public CardBrand brand() {
        return CardBrand.of(number);
    }

    /// Returns the last four digits of the number; an empty text if it is shorter.
    public String lastFour() {
        return number.length() < 4 ? "" : number.substring(number.length() - 4);
    }

    /// Returns the part of the number that PCI DSS 3.4 allows to store: the first six and the last four digits.
    public String truncatedNumber() {
        return number.length() < 12 ? "" : number.substring(0, 6) + "…" + lastFour();
    }

    @Override
    public String toString() {
        return "Card[***]";
    }
}
