package airside.bookings.payments;

import java.time.YearMonth;

/// A payment card as it was typed. It lives as long as the request that brought it: it is exchanged for a
/// [CardToken] before anything is written down, and it never shows.
///
/// @param number digits only
public record Card(String number, YearMonth expiry, String securityCode, String holderName) {
    /// Reads a number as people type it, with blanks or hyphens between the groups.
    public static Card of(String typedNumber, YearMonth expiry, String securityCode, String holderName) {
        return new Card(typedNumber.replaceAll("[ \\-]", ""), expiry, securityCode, holderName);
    }

    public CardBrand brand() {
        return CardBrand.of(number);
    }

    public String lastFour() {
        return number.length() < 4 ? "" : number.substring(number.length() - 4);
    }

    /// What card rules (PCI DSS 3.4) allow to be kept of a number: the first six and the last four digits.
    public String truncatedNumber() {
        return number.length() < 12 ? "" : number.substring(0, 6) + "…" + lastFour();
    }

    @Override
    public String toString() {
        return "Card[***]";
    }
}
