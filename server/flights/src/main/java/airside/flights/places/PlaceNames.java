package airside.flights.places;

import airside.vocabulary.PlaceCode;
import java.util.List;
import java.util.Map;

/// What places and countries are called, beside the names of [Airport], [City].
///
/// @param countries English name of each country
/// @param usual what else people call a city, by its code: München, Peking
/// @param foreignCountries other names of countries, by country: UK, Deutschland, Burma
public record PlaceNames(
        Map<String, String> countries,
        Map<PlaceCode, List<String>> usual,
        ForeignNames foreign,
        Map<String, List<String>> foreignCountries) {
    public PlaceNames {
        countries = Map.copyOf(countries);
        usual = Map.copyOf(usual);
        foreignCountries = Map.copyOf(foreignCountries);
    }
}
