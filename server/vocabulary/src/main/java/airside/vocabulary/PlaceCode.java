package airside.vocabulary;

/// IATA location identifier of an airport or a city, such as LON or LHR, in a query that allows both.
public record PlaceCode(String value) implements Comparable<PlaceCode> {
    public PlaceCode {
        if (!CodeSyntax.isLetters(value, 3))
            throw CodeSyntax.invalid(value, "a place code: three letters, such as LON or LHR");
    }

    /// Parses a code in any case.
    ///
    /// @throws IllegalArgumentException if the text is not three letters
    public static PlaceCode parse(String text) {
        return new PlaceCode(CodeSyntax.normalised(text));
    }

    @Override
    public int compareTo(PlaceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
