package airside.bookings.ledger;

import airside.bookings.trip.Price;
import airside.vocabulary.Money;
import java.util.List;
import java.util.stream.Stream;

/// One balanced entry of the double-entry ledger: its postings sum to zero.
public record LedgerEntry(Kind kind, List<Posting> postings) {
    public LedgerEntry {
        postings = List.copyOf(postings);
        Money sum = postings.stream().map(Posting::amount).reduce(Money::add).orElseThrow();
        if (!sum.isZero()) throw new IllegalArgumentException("%s is out of balance by %s".formatted(kind, sum));
    }

    /// The kinds of entries; the names are stored.
    public enum Kind {
        ORDER,
        PAYMENT,
        TICKETING,
        REFUND,
        VOID
    }

    /// Returns the entry for held seats: the customer owes the price of the trip.
    public static LedgerEntry order(Price price) {
        return of(
                Kind.ORDER,
                Posting.debit(LedgerAccount.CUSTOMER, price.total()),
                Posting.credit(LedgerAccount.ORDERED, price.total()));
    }

    /// Returns the entry for a charged card.
    public static LedgerEntry payment(Money amount) {
        return of(
                Kind.PAYMENT,
                Posting.debit(LedgerAccount.ACQUIRER, amount),
                Posting.credit(LedgerAccount.CUSTOMER, amount));
    }

    /// Returns the entry for issued tickets: the price is now owed to airlines and governments.
    public static LedgerEntry ticketing(Price price) {
        return of(
                Kind.TICKETING,
                Posting.debit(LedgerAccount.ORDERED, price.total()),
                Posting.credit(LedgerAccount.UNFLOWN_TRANSPORT, price.fare()),
                Posting.credit(LedgerAccount.TAXES_PAYABLE, price.taxes()));
    }

    /// Returns the entry for a refunded charge.
    public static LedgerEntry refund(Money amount) {
        return of(
                Kind.REFUND,
                Posting.debit(LedgerAccount.CUSTOMER, amount),
                Posting.credit(LedgerAccount.ACQUIRER, amount));
    }

    /// Returns the entry for an order that ended without tickets.
    public static LedgerEntry voidOrder(Price price) {
        return of(
                Kind.VOID,
                Posting.debit(LedgerAccount.ORDERED, price.total()),
                Posting.credit(LedgerAccount.CUSTOMER, price.total()));
    }

    /// Leaves out postings of zero: an infant may fly without taxes, and a fare may be free.
    private static LedgerEntry of(Kind kind, Posting... postings) {
        List<Posting> all = List.of(postings);
        List<Posting> some = Stream.of(postings)
                .filter(posting -> !posting.amount().isZero())
                .toList();
        return new LedgerEntry(kind, some.isEmpty() ? all : some);
    }
}
