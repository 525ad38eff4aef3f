package airside.bookings.ledger;

/// The accounts of the ledger. Debits are positive, credits negative.
public enum LedgerAccount {
    /// What the customer owes for a booking: zero once it is paid, negative if it is paid before it is owed.
    CUSTOMER,
    /// The price of bookings that are ordered and not ticketed yet.
    ORDERED,
    /// What the acquirer owes for captured payments.
    ACQUIRER,
    /// What is owed to airlines for ticketed flights that are not flown yet.
    UNFLOWN_TRANSPORT,
    /// What is owed to governments and airports.
    TAXES_PAYABLE
}
