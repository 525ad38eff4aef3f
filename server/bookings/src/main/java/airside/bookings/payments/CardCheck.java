package airside.bookings.payments;

import airside.kit.problem.CardNumbers;
import airside.kit.problem.FieldError;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks a card without contacting the acquirer: number of digits, check digit, expiry, security code and holder.
public final class CardCheck {
    private static final int DIGITS_MIN = 12;
    private static final int DIGITS_MAX = 19;

    private CardCheck() {}

    /// Returns the errors of a card; an empty list if the card is valid.
    ///
    /// @param thisMonth the current month; a card is valid until the end of its expiry month
    /// @param pointer JSON pointer to the card in the request, such as `/card`
    public static List<FieldError> errors(Card card, YearMonth thisMonth, String pointer) {
        return Stream.of(number(card), expiry(card, thisMonth), securityCode(card), holder(card))
                .flatMap(Optional::stream)
                .map(error -> new FieldError(pointer + error.pointer(), error.detail()))
                .toList();
    }

    private static Optional<FieldError> number(Card card) {
        if (!card.number().matches("[0-9]{%d,%d}".formatted(DIGITS_MIN, DIGITS_MAX))) {
            return error(
                    "/number",
                    "A card number has %d to %d digits; compare it with the card".formatted(DIGITS_MIN, DIGITS_MAX));
        }
        return CardNumbers.hasCheckDigit(card.number())
                ? Optional.empty()
                : error("/number", "The check digit of the card number is wrong; compare the digits with the card");
    }

    private static Optional<FieldError> expiry(Card card, YearMonth thisMonth) {
        if (!card.expiry().isBefore(thisMonth)) return Optional.empty();
        return error("/expiryYear", "The card expired at the end of %s; use another one".formatted(card.expiry()));
    }

    private static Optional<FieldError> securityCode(Card card) {
        int digits = card.brand().securityCodeLength();
        if (card.securityCode().matches("[0-9]{" + digits + "}")) return Optional.empty();
        return error("/securityCode", "The security code of this card has %d digits".formatted(digits));
    }

    private static Optional<FieldError> holder(Card card) {
        return card.holderName().isBlank() ? error("/holderName", "Write the name on the card") : Optional.empty();
    }

    private static Optional<FieldError> error(String pointer, String detail) {
        return Optional.of(new FieldError(pointer, detail));
    }
}
