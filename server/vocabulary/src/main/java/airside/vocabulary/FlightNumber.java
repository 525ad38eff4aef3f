package airside.vocabulary;

/// The number of a flight within its airline, from 1 to 9999; written without leading zeros.
public record FlightNumber(int value) implements Comparable<FlightNumber> {
    public static final int MAX = 9999;

    public FlightNumber {
        if (value < 1 || value > MAX) throw CodeSyntax.invalid(String.valueOf(value), "a flight number: 1 to 9999");
    }

    /// Parses one to four digits, with or without leading zeros.
    ///
    /// @throws IllegalArgumentException if the text is not a number from 1 to 9999
    public static FlightNumber parse(String text) {
        String digits = text.strip();
        if (!CodeSyntax.isDigits(digits, 1, 4)) throw CodeSyntax.invalid(text, "a flight number: one to four digits");
        return new FlightNumber(Integer.parseInt(digits));
    }

    @Override
    public int compareTo(FlightNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
