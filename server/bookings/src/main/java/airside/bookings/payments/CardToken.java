package airside.bookings.payments;

/// An acquirer's token for a card. Only this account of the acquirer can charge the card with it.
public record CardToken(String value, CardBrand brand, String lastFour) {
    /// Returns a text for display, such as `Visa ending 4242`.
    public String description() {
        return brand.label() + " ending " + lastFour;
    }

    @Override
    public String toString() {
        return "CardToken[" + description() + "]";
    }
}
