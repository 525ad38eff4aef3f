package airside.vocabulary;

/// IATA location identifier of a city, which may have several airports: LON has LHR, LGW and more.
public record CityCode(String value) implements Comparable<CityCode> {
    public CityCode {
        if (!CodeSyntax.isLetters(value, 3)) throw CodeSyntax.invalid(value, "a city code: three letters, such as LON");
    }

    /// Parses a code in any case.
    ///
    /// @throws IllegalArgumentException if the text is not three letters
    public static CityCode parse(String text) {
        return new CityCode(CodeSyntax.normalised(text));
    }

    /// Returns the same code as the code of a place, which may be an airport or a city.
    public PlaceCode asPlace() {
        return new PlaceCode(value);
    }

    @Override
    public int compareTo(CityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
