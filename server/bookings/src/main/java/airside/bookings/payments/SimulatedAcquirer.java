package airside.bookings.payments;

import airside.vocabulary.Money;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// The built-in simulation of an acquirer. It moves no money; the number of the card determines the outcome, see
/// [TestCard].
public final class SimulatedAcquirer implements PaymentProvider {
    public static final String NAME = "simulated acquirer";

    private static final Duration SLOW_ANSWER = Duration.ofSeconds(3);

    private final AcquirerCharges charges;
    private final Consumer<Duration> pause;

    /// @param pause waits for a time; tests pass one that returns at once
    public SimulatedAcquirer(AcquirerCharges charges, Consumer<Duration> pause) {
        this.charges = charges;
        this.pause = pause;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CardToken tokenise(Card card) {
        CardToken token = new CardToken("sim_" + UUID.randomUUID(), card.brand(), card.lastFour());
        charges.addToken(token, TestCard.find(card.number()));
        return token;
    }

    @Override
    public ChargeOutcome charge(UUID paymentId, CardToken token, Money amount) {
        Optional<TestCard> card = charges.findCard(token);
        if (card.isEmpty()) {
            return new ChargeOutcome.Declined(
                    "The simulated acquirer accepts only its own test cards, such as 4242 4242 4242 4242; nothing was"
                            + " charged");
        }
        boolean isFirst = charges.countRequest(paymentId) == 1;
        return switch (card.get().behaviour()) {
            case APPROVE -> capture(paymentId, amount);
            case DECLINE -> decline(paymentId, amount, card.get());
            case LOSE_FIRST_ANSWER -> captureLosingFirstAnswer(paymentId, amount, isFirst);
            case LOSE_FIRST_REQUEST -> captureLosingFirstRequest(paymentId, amount, isFirst);
            case DELIVER_TWICE -> captureTwice(paymentId, amount);
            case TAKE_TIME -> captureSlowly(paymentId, amount);
        };
    }

    @Override
    public void refund(UUID paymentId) {
        charges.markRefunded(paymentId);
    }

    private ChargeOutcome capture(UUID paymentId, Money amount) {
        ChargeOutcome captured = new ChargeOutcome.Captured(authorisationCode(paymentId));
        return charges.addIfAbsent(new AcquirerCharge(paymentId, amount, captured, false))
                .outcome();
    }

    private ChargeOutcome decline(UUID paymentId, Money amount, TestCard card) {
        ChargeOutcome declined = new ChargeOutcome.Declined(card.meaning());
        return charges.addIfAbsent(new AcquirerCharge(paymentId, amount, declined, false))
                .outcome();
    }

    private ChargeOutcome captureLosingFirstAnswer(UUID paymentId, Money amount, boolean isFirst) {
        ChargeOutcome outcome = capture(paymentId, amount);
        if (isFirst) throw new AcquirerUnreachableException("No answer to charge " + paymentId);
        return outcome;
    }

    private ChargeOutcome captureLosingFirstRequest(UUID paymentId, Money amount, boolean isFirst) {
        if (isFirst) throw new AcquirerUnreachableException("No answer to charge " + paymentId);
        return capture(paymentId, amount);
    }

    /// Two deliveries of one request start together; the first one makes the charge.
    private ChargeOutcome captureTwice(UUID paymentId, Money amount) {
        CountDownLatch start = new CountDownLatch(1);
        Thread twin = Thread.ofVirtual().start(() -> {
            start.countDown();
            capture(paymentId, amount);
        });
        try {
            start.await();
            ChargeOutcome outcome = capture(paymentId, amount);
            twin.join();
            return outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AcquirerUnreachableException("Interrupted while charging " + paymentId);
        }
    }

    private ChargeOutcome captureSlowly(UUID paymentId, Money amount) {
        pause.accept(SLOW_ANSWER);
        return capture(paymentId, amount);
    }

    /// Returns six digits, always the same for one payment.
    private static String authorisationCode(UUID paymentId) {
        return "%06d".formatted(Math.floorMod(paymentId.getLeastSignificantBits(), 1_000_000));
    }
}
