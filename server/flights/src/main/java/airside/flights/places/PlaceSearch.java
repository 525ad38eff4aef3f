package airside.flights.places;

import airside.vocabulary.AirportCode;
import airside.vocabulary.CityCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Finds places as people type them: by code, by the beginning of a word of the city, the airport or the country,
/// by the city's other names, and with a slip of the finger. How well a place matches is one number, so that the
/// order can be read from [#score].
final class PlaceSearch {
    private static final int CODE = 1000;
    private static final int CITY_WHOLE = 900;
    private static final int CITY_BEGINS = 800;
    private static final int NAME_BEGINS = 700;
    private static final int WORD_BEGINS = 600;
    private static final int COUNTRY = 400;
    private static final int NEARLY = 200;
    /// A city with all its airports comes before each of them.
    private static final int WHOLE_CITY_BONUS = 40;
    /// The busiest airport gains this much, the quietest nothing: less than any step between the kinds of match.
    private static final int BUSY_BONUS_MAX = 35;

    private static final int SLIP_LENGTH_MIN = 4;
    /// Two letters are the beginning of too many names.
    private static final int OTHER_NAME_LENGTH_MIN = 3;

    private final List<Entry> entries;

    private record Entry(
            Place place,
            String code,
            String city,
            List<String> otherNames,
            String name,
            String country,
            List<String> words,
            int bonus) {}

    /// @param otherNames what else a city is called: München, Peking
    PlaceSearch(
            List<Place> places,
            Map<String, String> countryNames,
            Map<CityCode, List<String>> otherNames,
            ToIntFunction<AirportCode> departures) {
        double busiest = places.stream()
                .mapToInt(place -> departures(place, departures))
                .max()
                .orElse(1);
        entries = places.stream()
                .map(place ->
                        entry(place, countryNames, otherNames, departures(place, departures) / Math.max(1, busiest)))
                .toList();
    }

    /// Every place that matches, best first.
    List<Place> find(String typed) {
        String wanted = SpokenForm.of(typed);
        if (wanted.isEmpty()) return List.of();
        record Match(Place place, int score) {}
        List<Match> matches = new ArrayList<>();
        for (Entry entry : entries) {
            int score = score(entry, wanted);
            if (score > 0) matches.add(new Match(entry.place, score + entry.bonus));
        }
        matches.sort(Comparator.comparingInt(Match::score)
                .reversed()
                .thenComparing(match -> match.place().code()));
        return matches.stream().map(Match::place).toList();
    }

    private static int score(Entry entry, String wanted) {
        if (entry.code.equals(wanted)) return CODE;
        if (entry.city.equals(wanted) || entry.otherNames.contains(wanted)) return CITY_WHOLE;
        if (entry.city.startsWith(wanted) || isBeginningOfOtherName(entry, wanted)) return CITY_BEGINS;
        if (entry.name.startsWith(wanted)) return NAME_BEGINS;
        if (everyWordBegins(entry.words, wanted)) return WORD_BEGINS;
        if (wanted.length() >= SLIP_LENGTH_MIN && entry.country.startsWith(wanted)) return COUNTRY;
        if (isSlip(entry, wanted)) return NEARLY;
        return 0;
    }

    private static boolean isBeginningOfOtherName(Entry entry, String wanted) {
        return wanted.length() >= OTHER_NAME_LENGTH_MIN
                && entry.otherNames.stream().anyMatch(name -> name.startsWith(wanted));
    }

    /// `new york kennedy`: each word typed begins a word of the place.
    private static boolean everyWordBegins(List<String> words, String wanted) {
        for (String part : wanted.split(" ")) {
            if (words.stream().noneMatch(word -> word.startsWith(part))) return false;
        }
        return true;
    }

    private static boolean isSlip(Entry entry, String wanted) {
        if (wanted.length() < SLIP_LENGTH_MIN) return false;
        int slipsMax = wanted.length() < 8 ? 1 : 2;
        if (isNear(entry.city, wanted, slipsMax)) return true;
        return entry.words.stream()
                .anyMatch(word -> word.length() >= SLIP_LENGTH_MIN && isNear(word, wanted, slipsMax));
    }

    /// Compares with as much of the word as was typed, give or take the slips.
    private static boolean isNear(String word, String wanted, int slipsMax) {
        if (word.length() < wanted.length() - slipsMax) return false;
        for (int length = wanted.length() - slipsMax;
                length <= Math.min(word.length(), wanted.length() + slipsMax);
                length++) {
            if (slips(word.substring(0, length), wanted) <= slipsMax) return true;
        }
        return false;
    }

    /// Letters to add, drop, change or swap (optimal string alignment distance).
    private static int slips(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) cost[i][0] = i;
        for (int j = 0; j <= other.length(); j++) cost[0][j] = j;
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static Entry entry(
            Place place, Map<String, String> countryNames, Map<CityCode, List<String>> otherNames, double busy) {
        Airport airport = place.mainAirport();
        String city = SpokenForm.of(
                place instanceof Place.WholeCity whole ? whole.city().name() : airport.city());
        String name = SpokenForm.of(place.name());
        String country = SpokenForm.of(countryNames.getOrDefault(airport.country(), airport.country()));
        int bonus = (int) Math.round(BUSY_BONUS_MAX * busy) + (place instanceof Place.WholeCity ? WHOLE_CITY_BONUS : 0);
        List<String> words = Arrays.asList((SpokenForm.of(place.code().value()) + " " + city + " " + name).split(" "));
        List<String> others = otherNames.getOrDefault(airport.cityCode(), List.of()).stream()
                .map(SpokenForm::of)
                .toList();
        return new Entry(place, SpokenForm.of(place.code().value()), city, others, name, country, words, bonus);
    }

    private static int departures(Place place, ToIntFunction<AirportCode> departures) {
        return place.airports().stream()
                .mapToInt(airport -> departures.applyAsInt(airport.code()))
                .sum();
    }
}
