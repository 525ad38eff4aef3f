package airside.vocabulary;

/// The code of a fare: YRTGB, or YRTGB/CH25 with a ticket designator; its first letter is the booking class it is
/// sold in.
public record FareBasis(String value) implements Comparable<FareBasis> {
    /// What the fare basis box of a ticket holds.
    private static final int LENGTH_MAX = 15;

    public FareBasis {
        int slash = value.indexOf('/');
        String fare = slash < 0 ? value : value.substring(0, slash);
        boolean isFareSpelt = Spelling.isLettersOrDigits(fare, 1, LENGTH_MAX) && Spelling.isLetter(fare.charAt(0));
        boolean isDesignatorSpelt = slash < 0 || Spelling.isLettersOrDigits(value.substring(slash + 1), 1, 10);
        if (!isFareSpelt || !isDesignatorSpelt || value.length() > LENGTH_MAX) {
            throw Spelling.refuse(value, "a fare basis: a letter, then letters and digits, such as YRTGB");
        }
    }

    /// Reads a fare basis in capital or small letters.
    public static FareBasis parse(String text) {
        return new FareBasis(Spelling.normalised(text));
    }

    /// The booking class that the fare is sold in.
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
