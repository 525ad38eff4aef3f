/// The double-entry ledger: every order, payment, refund, ticketing and void is an entry whose postings sum to
/// zero. Entries are never changed or removed. Read [airside.bookings.ledger.LedgerEntry] first.
@NullMarked
package airside.bookings.ledger;

import org.jspecify.annotations.NullMarked;
