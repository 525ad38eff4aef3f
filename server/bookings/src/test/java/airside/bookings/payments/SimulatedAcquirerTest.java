package airside.bookings.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.vocabulary.Money;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// FEATURE: the number of a test card determines the outcome, and a repeated request charges once.
class SimulatedAcquirerTest {
    private static final Money PRICE = Money.of("412.00", "EUR");

    private final InMemoryAcquirerCharges charges = new InMemoryAcquirerCharges();
    private final List<Duration> pauses = new ArrayList<>();
    private final SimulatedAcquirer acquirer = new SimulatedAcquirer(charges, pauses::add);
    private final UUID payment = UUID.randomUUID();

    @Test
    void anApprovedCardIsChargedOnce() {
        ChargeOutcome first = charge(TestCard.VISA_APPROVED);
        assertInstanceOf(ChargeOutcome.Captured.class, first);
        assertEquals(first, charge(TestCard.VISA_APPROVED));
        assertEquals(PRICE, charges.find(payment).orElseThrow().amount());
    }

    @Test
    void aDeclinedCardStaysDeclinedAndSaysWhy() {
        ChargeOutcome expected = new ChargeOutcome.Declined("There is not enough money on the card");
        assertEquals(expected, charge(TestCard.INSUFFICIENT_FUNDS));
        assertEquals(expected, charge(TestCard.INSUFFICIENT_FUNDS));
    }

    @Test
    void anAnswerLostAfterChargingIsFoundByAskingAgain() {
        assertThrows(AcquirerUnreachableException.class, () -> charge(TestCard.TIME_OUT_AFTER_CHARGING));
        assertTrue(charges.find(payment).isPresent());
        assertInstanceOf(ChargeOutcome.Captured.class, charge(TestCard.TIME_OUT_AFTER_CHARGING));
    }

    @Test
    void aRequestLostBeforeChargingChargesNothing() {
        assertThrows(AcquirerUnreachableException.class, () -> charge(TestCard.TIME_OUT_BEFORE_CHARGING));
        assertFalse(charges.find(payment).isPresent());
        assertInstanceOf(ChargeOutcome.Captured.class, charge(TestCard.TIME_OUT_BEFORE_CHARGING));
    }

    @Test
    void aRequestThatArrivesTwiceChargesOnce() {
        assertInstanceOf(ChargeOutcome.Captured.class, charge(TestCard.DUPLICATE));
        assertTrue(charges.find(payment).isPresent());
    }

    @Test
    void aSlowCardTakesItsTime() {
        assertInstanceOf(ChargeOutcome.Captured.class, charge(TestCard.SLOW));
        assertEquals(List.of(Duration.ofSeconds(3)), pauses);
    }

    @Test
    void aRefundGivesAllBackAndRepeatsHarmlessly() {
        charge(TestCard.VISA_APPROVED);
        acquirer.refund(payment);
        acquirer.refund(payment);
        assertTrue(charges.find(payment).orElseThrow().isRefunded());
    }

    @Test
    void cardsOtherThanTestCardsAreDeclined() {
        Card real = Card.of("4000 0000 0000 0010", YearMonth.of(2030, 1), "123", "Maya Okafor");
        ChargeOutcome outcome = acquirer.charge(payment, acquirer.tokenise(real), PRICE);
        assertTrue(
                assertInstanceOf(ChargeOutcome.Declined.class, outcome).reason().contains("test cards"));
    }

    @Test
    void aTokenDoesNotContainTheNumber() {
        CardToken token = acquirer.tokenise(card(TestCard.VISA_APPROVED));
        assertFalse(token.toString().contains("42424"), token.toString());
        assertEquals("Visa ending 4242", token.description());
    }

    private ChargeOutcome charge(TestCard card) {
        return acquirer.charge(payment, acquirer.tokenise(card(card)), PRICE);
    }

    private static Card card(TestCard card) {
        return Card.of(card.number(), YearMonth.of(2030, 1), "123", "Maya Okafor");
    }
}
