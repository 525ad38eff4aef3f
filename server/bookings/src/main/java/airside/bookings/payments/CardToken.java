package airside.bookings.payments;

/// What an acquirer gives for a card: enough to charge it, useless to anybody else.
public record CardToken(String value, CardBrand brand, String lastFour) {
    /// `Visa ending 4242`.
    public String description() {
        return brand.label() + " ending " + lastFour;
    }

    @Override
    public String toString() {
        return "CardToken[" + description() + "]";
    }
}
