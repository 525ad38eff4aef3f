package airside.vocabulary;

/// IATA airline designator: two characters, of which one at least is a letter (BA, U2, 9W).
public record AirlineDesignator(String value) implements Comparable<AirlineDesignator> {
    public AirlineDesignator {
        if (!Spelling.isLettersOrDigits(value, 2, 2) || Spelling.isDigits(value, 2, 2)) {
            throw Spelling.refuse(
                    value, "an airline designator: two letters, or a letter and a digit, such as BA or U2");
        }
    }

    /// Reads a designator in capital or small letters.
    public static AirlineDesignator parse(String text) {
        return new AirlineDesignator(Spelling.normalised(text));
    }

    @Override
    public int compareTo(AirlineDesignator other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
