package airside.bookings.payments;

import java.util.Arrays;

/// The brand of a card, recognised by the first digits of its number.
public enum CardBrand {
    VISA("Visa", "4.*"),
    MASTERCARD("Mastercard", "(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720).*"),
    AMERICAN_EXPRESS("American Express", "3[47].*"),
    DISCOVER("Discover", "(6011|64[4-9]|65).*"),
    DINERS_CLUB("Diners Club", "3(0[0-5]|[689]).*"),
    JCB("JCB", "35(2[89]|[3-8]).*"),
    UNIONPAY("UnionPay", "62.*"),
    OTHER("Card", ".*");

    private final String label;
    private final String numbers;

    CardBrand(String label, String numbers) {
        this.label = label;
        this.numbers = numbers;
    }

    static CardBrand of(String number) {
        return Arrays.stream(values())
                .filter(brand -> number.matches(brand.numbers))
                .findFirst()
                .orElse(OTHER);
    }

    /// Returns the name for display.
    public String label() {
        return label;
    }

    int securityCodeLength() {
        return this == AMERICAN_EXPRESS ? 4 : 3;
    }
}
