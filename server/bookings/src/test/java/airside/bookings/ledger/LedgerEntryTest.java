package airside.bookings.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import airside.bookings.trip.Price;
import airside.bookings.trip.SampleTrips;
import airside.vocabulary.Money;
import airside.vocabulary.PassengerCounts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// FEATURE: each entry of the ledger is balanced (double entry).
class LedgerEntryTest {
    private static final Price PRICE = SampleTrips.price(new PassengerCounts(1, 1, 1));

    @Test
    void aTicketedBookingLeavesTheAcquirerOwingWhatAirlinesAndGovernmentsGet() {
        assertEquals(
                Map.of(
                        LedgerAccount.ACQUIRER, "865.20",
                        LedgerAccount.UNFLOWN_TRANSPORT, "-641.20",
                        LedgerAccount.TAXES_PAYABLE, "-224.00"),
                balances(LedgerEntry.order(PRICE), LedgerEntry.payment(PRICE.total()), LedgerEntry.ticketing(PRICE)));
    }

    @Test
    void aRefundedBookingLeavesNothing() {
        assertEquals(
                Map.of(),
                balances(
                        LedgerEntry.order(PRICE),
                        LedgerEntry.payment(PRICE.total()),
                        LedgerEntry.refund(PRICE.total()),
                        LedgerEntry.voidOrder(PRICE)));
    }

    @Test
    void anUnbalancedEntryIsRefused() {
        Posting lonely = new Posting(LedgerAccount.CUSTOMER, Money.of("0.01", "EUR"));
        assertThrows(IllegalArgumentException.class, () -> new LedgerEntry(LedgerEntry.Kind.ORDER, List.of(lonely)));
    }

    private static Map<LedgerAccount, String> balances(LedgerEntry... entries) {
        Map<LedgerAccount, Money> sums = new EnumMap<>(LedgerAccount.class);
        Stream.of(entries)
                .flatMap(entry -> entry.postings().stream())
                .forEach(posting -> sums.merge(posting.account(), posting.amount(), Money::add));
        Map<LedgerAccount, String> balances = new EnumMap<>(LedgerAccount.class);
        sums.forEach((account, sum) -> {
            if (!sum.isZero()) balances.put(account, sum.amount().toPlainString());
        });
        return balances;
    }
}
