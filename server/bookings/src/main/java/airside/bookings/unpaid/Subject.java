package airside.bookings.unpaid;

/// Whom unpaid seats count for. The order is the one order in which they are locked.
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
