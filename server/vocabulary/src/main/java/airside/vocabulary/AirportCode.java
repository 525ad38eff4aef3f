package airside.vocabulary;

/// IATA location identifier of an airport: LHR.
public record AirportCode(String value) implements Comparable<AirportCode> {
    public AirportCode {
        if (!CodeSyntax.isLetters(value, 3))
            throw CodeSyntax.invalid(value, "an airport code: three letters, such as LHR");
    }

    /// Parses a code in any case.
    ///
    /// @throws IllegalArgumentException if the text is not three letters
    public static AirportCode parse(String text) {
        return new AirportCode(CodeSyntax.normalised(text));
    }

    /// Returns the same code as the code of a place, which may be an airport or a city.
    public PlaceCode asPlace() {
        return new PlaceCode(value);
    }

    @Override
    public int compareTo(AirportCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
