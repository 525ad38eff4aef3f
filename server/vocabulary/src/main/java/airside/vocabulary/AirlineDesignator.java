package airside.vocabulary;

/// IATA airline designator: two characters, at least one of them a letter (BA, U2, 9W).
public record AirlineDesignator(String value) implements Comparable<AirlineDesignator> {
    public AirlineDesignator {
        if (!CodeSyntax.isLettersOrDigits(value, 2, 2) || CodeSyntax.isDigits(value, 2, 2)) {
            throw CodeSyntax.invalid(
                    value, "an airline designator: two letters, or a letter and a digit, such as BA or U2");
        }
    }

    /// Parses a designator in any case.
    ///
    /// @throws IllegalArgumentException if the text is not an airline designator
    public static AirlineDesignator parse(String text) {
        return new AirlineDesignator(CodeSyntax.normalised(text));
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
