package airside.bookings.payments;

import java.util.Arrays;
import java.util.Optional;

/// The cards that the simulated acquirer accepts, and the outcome of each. It declines all other numbers, so that a
/// real card that is entered by mistake does not seem to work.
///
/// Any expiry in the future and any security code of the right length is accepted.
public enum TestCard {
    VISA_APPROVED("4242424242424242", Behaviour.APPROVE, "Approved"),
    VISA_APPROVED_TOO("4111111111111111", Behaviour.APPROVE, "Approved"),
    MASTERCARD_APPROVED("5555555555554444", Behaviour.APPROVE, "Approved"),
    MASTERCARD_2_SERIES_APPROVED("2223003122003222", Behaviour.APPROVE, "Approved"),
    AMERICAN_EXPRESS_APPROVED("378282246310005", Behaviour.APPROVE, "Approved"),
    DISCOVER_APPROVED("6011111111111117", Behaviour.APPROVE, "Approved"),
    DINERS_CLUB_APPROVED("30569309025904", Behaviour.APPROVE, "Approved"),
    JCB_APPROVED("3566002020360505", Behaviour.APPROVE, "Approved"),
    UNIONPAY_APPROVED("6200000000000005", Behaviour.APPROVE, "Approved"),
    DECLINED("4000000000000002", Behaviour.DECLINE, "The card's bank declined it without saying why"),
    INSUFFICIENT_FUNDS("4000000000009995", Behaviour.DECLINE, "There is not enough money on the card"),
    LOST("4000000000009987", Behaviour.DECLINE, "The card was reported lost"),
    EXPIRED("4000000000000069", Behaviour.DECLINE, "The card's bank says that it has expired"),
    WRONG_SECURITY_CODE("4000000000000127", Behaviour.DECLINE, "The security code is not the one of the card"),
    TIME_OUT_AFTER_CHARGING(
            "4000000000000119", Behaviour.LOSE_FIRST_ANSWER, "Charged, but the first answer is lost on the way"),
    TIME_OUT_BEFORE_CHARGING(
            "4000000000000259",
            Behaviour.LOSE_FIRST_REQUEST,
            "The first request is lost on the way, the next is approved"),
    DUPLICATE("4000000000000341", Behaviour.DELIVER_TWICE, "The request arrives twice at the same time; one charge"),
    SLOW("4000000000003220", Behaviour.TAKE_TIME, "Approved after three seconds");

    private final String number;
    private final Behaviour behaviour;
    private final String meaning;

    TestCard(String number, Behaviour behaviour, String meaning) {
        this.number = number;
        this.behaviour = behaviour;
        this.meaning = meaning;
    }

    static Optional<TestCard> find(String number) {
        return Arrays.stream(values())
                .filter(card -> card.number.equals(number))
                .findFirst();
    }

    /// Returns the card number, digits only.
    public String number() {
        return number;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    /// Returns what happens with the card, or why it is declined, as a sentence without a full stop.
    public String meaning() {
        return meaning;
    }

    /// How the simulated acquirer answers a charge.
    enum Behaviour {
        APPROVE,
        DECLINE,
        LOSE_FIRST_ANSWER,
        LOSE_FIRST_REQUEST,
        DELIVER_TWICE,
        TAKE_TIME
    }
}
