package airside.vocabulary;

/// The code of a fare: YRTGB, or YRTGB/CH25 with a ticket designator. The first letter is its booking class.
public record FareBasis(String value) implements Comparable<FareBasis> {
    /// The length of the fare basis box on a ticket.
    private static final int LENGTH_MAX = 15;

    public FareBasis {
        int slash = value.indexOf('/');
        String fare = slash < 0 ? value : value.substring(0, slash);
        boolean isFareValid = CodeSyntax.isLettersOrDigits(fare, 1, LENGTH_MAX) && CodeSyntax.isLetter(fare.charAt(0));
        boolean isTicketDesignatorValid = slash < 0 || CodeSyntax.isLettersOrDigits(value.substring(slash + 1), 1, 10);
        if (!isFareValid || !isTicketDesignatorValid || value.length() > LENGTH_MAX) {
            throw CodeSyntax.invalid(value, "a fare basis: a letter, then letters and digits, such as YRTGB");
        }
    }

    /// Parses a fare basis in any case.
    ///
    /// @throws IllegalArgumentException if the text is not a fare basis
    public static FareBasis parse(String text) {
        return new FareBasis(CodeSyntax.normalised(text));
    }

    /// Returns the booking class in which the fare is sold.
    public BookingClass bookingClass() {
        return new BookingClass(value.charAt(0));
    }

    @Override
    public int compareTo(FareBasis other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
