package airside.flights.places;

import airside.vocabulary.PlaceCode;
import java.util.List;
import java.util.Map;

/// Names of places and countries beyond those of [Airport] and [City].
///
/// @param countries English name of each country, by ISO 3166-1 alpha-2 code
/// @param usual other common names of a city, by its code: München, Peking
/// @param foreign names in other languages and scripts
/// @param foreignCountries other names of each country, by its code: UK, Deutschland, Burma
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
