package airside.bookings.ledger;

/// Where money stands. Debits are positive, credits negative.
public enum LedgerAccount {
    /// What the customer owes for the booking; zero once it is paid, and less when paid before it is owed.
    CUSTOMER,
    /// What was agreed and is not yet ticketed.
    ORDERED,
    /// What the acquirer owes us for captured cards.
    ACQUIRER,
    /// What airlines get for flights that are ticketed and not yet flown.
    UNFLOWN_TRANSPORT,
    /// What governments and airports get.
    TAXES_PAYABLE
}
