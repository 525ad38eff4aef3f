package airside.bookings.ledger;

import airside.bookings.trip.Price;
import airside.vocabulary.Money;
import java.util.List;
import java.util.stream.Stream;

/// One movement of money, in balance: its postings sum to zero.
public record LedgerEntry(Kind kind, List<Posting> postings) {
    public LedgerEntry {
        postings = List.copyOf(postings);
        Money sum = postings.stream().map(Posting::amount).reduce(Money::add).orElseThrow();
        if (!sum.isZero()) throw new IllegalArgumentException("%s is out of balance by %s".formatted(kind, sum));
    }

    /// What an entry stands for.
    public enum Kind {
        ORDER,
        PAYMENT,
        TICKETING,
        REFUND,
        VOID
    }

    /// Seats are held: the customer owes the price of the trip.
    public static LedgerEntry order(Price price) {
        return of(
                Kind.ORDER,
                Posting.debit(LedgerAccount.CUSTOMER, price.total()),
                Posting.credit(LedgerAccount.ORDERED, price.total()));
    }

    /// A card was charged.
    public static LedgerEntry payment(Money amount) {
        return of(
                Kind.PAYMENT,
                Posting.debit(LedgerAccount.ACQUIRER, amount),
                Posting.credit(LedgerAccount.CUSTOMER, amount));
    }

    /// Tickets are issued: what was agreed is now owed to airlines and governments.
    public static LedgerEntry ticketing(Price price) {
        return of(
                Kind.TICKETING,
                Posting.debit(LedgerAccount.ORDERED, price.total()),
                Posting.credit(LedgerAccount.UNFLOWN_TRANSPORT, price.fare()),
                Posting.credit(LedgerAccount.TAXES_PAYABLE, price.taxes()));
    }

    /// A charge was given back.
    public static LedgerEntry refund(Money amount) {
        return of(
                Kind.REFUND,
                Posting.debit(LedgerAccount.CUSTOMER, amount),
                Posting.credit(LedgerAccount.ACQUIRER, amount));
    }

    /// An order came to nothing.
    public static LedgerEntry voidOrder(Price price) {
        return of(
                Kind.VOID,
                Posting.debit(LedgerAccount.ORDERED, price.total()),
                Posting.credit(LedgerAccount.CUSTOMER, price.total()));
    }

    /// Postings of nothing are left out: an infant may fly without taxes, a fare may be free.
    private static LedgerEntry of(Kind kind, Posting... postings) {
        List<Posting> all = List.of(postings);
        List<Posting> some = Stream.of(postings)
                .filter(posting -> !posting.amount().isZero())
                .toList();
        return new LedgerEntry(kind, some.isEmpty() ? all : some);
    }
}
