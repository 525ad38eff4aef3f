package airside.bookings.unpaid;

/// What unpaid seats are counted by. Locks are taken in this order, which prevents deadlocks.
public enum Subject {
    ACCOUNT("account_id"),
    CONTACT("contact"),
    ADDRESS("address"),
    AGENCY("agency_id");

    private final String column;

    Subject(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
