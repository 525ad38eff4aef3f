package airside.vocabulary;

/// IATA location identifier of a city, which may have several airports: LON has LHR, LGW and more.
public record CityCode(String value) implements Comparable<CityCode> {
    public CityCode {
        if (!Spelling.isLetters(value, 3)) throw Spelling.refuse(value, "a city code: three letters, such as LON");
    }

    /// Reads a code in capital or small letters.
    public static CityCode parse(String text) {
        return new CityCode(Spelling.normalised(text));
    }

    /// The same code where an airport or a city will do.
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
