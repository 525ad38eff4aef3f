package airside.bookings.ledger;

import airside.vocabulary.Money;

/// One posting of an entry: an amount on an account.
///
/// @param amount a debit when positive, a credit when negative
public record Posting(LedgerAccount account, Money amount) {
    static Posting debit(LedgerAccount account, Money amount) {
        return new Posting(account, amount);
    }

    static Posting credit(LedgerAccount account, Money amount) {
        return new Posting(account, amount.negate());
    }
}
