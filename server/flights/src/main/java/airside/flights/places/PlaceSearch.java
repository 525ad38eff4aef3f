package airside.flights.places;

import airside.vocabulary.AirportCode;
import airside.vocabulary.CityCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

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
            List<Word> slippery,
            int bonus) {}

    /// A word in which a slip is forgiven.
    ///
    /// @param letters which letters it has, a bit for each
    private record Word(String text, int letters) {
        static Word of(String text) {
            return new Word(text, lettersOf(text));
        }
    }

    /// Other alphabets share the bits of ours: then fewer words are out beforehand, and no right one ever is.
    private static int lettersOf(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) letters |= 1 << (text.charAt(i) & 31);
        return letters;
    }

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
        String[] parts = wanted.split(" ");
        int letters = lettersOf(wanted);
        record Match(Place place, int score) {}
        List<Match> matches = new ArrayList<>();
        for (Entry entry : entries) {
            int score = score(entry, wanted, parts, letters);
            if (score > 0) matches.add(new Match(entry.place, score + entry.bonus));
        }
        matches.sort(Comparator.comparingInt(Match::score)
                .reversed()
                .thenComparing(match -> match.place().code()));
        return matches.stream().map(Match::place).toList();
    }

    private static int score(Entry entry, String wanted, String[] parts, int letters) {
        if (entry.code.equals(wanted)) return CODE;
        if (entry.city.equals(wanted) || entry.otherNames.contains(wanted)) return CITY_WHOLE;
        if (entry.city.startsWith(wanted) || isBeginningOfOtherName(entry, wanted)) return CITY_BEGINS;
        if (entry.name.startsWith(wanted)) return NAME_BEGINS;
        if (everyWordBegins(entry.words, parts)) return WORD_BEGINS;
        if (wanted.length() >= SLIP_LENGTH_MIN && entry.country.startsWith(wanted)) return COUNTRY;
        if (isSlip(entry, wanted, letters)) return NEARLY;
        return 0;
    }

    private static boolean isBeginningOfOtherName(Entry entry, String wanted) {
        return wanted.length() >= OTHER_NAME_LENGTH_MIN
                && entry.otherNames.stream().anyMatch(name -> name.startsWith(wanted));
    }

    /// `new york kennedy`: each word typed begins a word of the place.
    private static boolean everyWordBegins(List<String> words, String[] parts) {
        for (String part : parts) {
            if (!isBeginningOfAny(words, part)) return false;
        }
        return true;
    }

    private static boolean isBeginningOfAny(List<String> words, String part) {
        for (String word : words) {
            if (word.startsWith(part)) return true;
        }
        return false;
    }

    private static boolean isSlip(Entry entry, String wanted, int letters) {
        if (wanted.length() < SLIP_LENGTH_MIN) return false;
        int slipsMax = wanted.length() < 8 ? 1 : 2;
        for (Word word : entry.slippery) {
            // A letter that the word has nowhere is a slip each time: most words are out before they are compared.
            boolean mayBeNear = Integer.bitCount(letters & ~word.letters) <= slipsMax;
            if (mayBeNear && Slips.isNear(word.text, wanted, slipsMax)) return true;
        }
        return false;
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
        List<Word> slippery = Stream.concat(Stream.of(city), words.stream())
                .filter(word -> word.equals(city) || word.length() >= SLIP_LENGTH_MIN)
                .distinct()
                .map(Word::of)
                .toList();
        return new Entry(
                place, SpokenForm.of(place.code().value()), city, others, name, country, words, slippery, bonus);
    }

    private static int departures(Place place, ToIntFunction<AirportCode> departures) {
        return place.airports().stream()
                .mapToInt(airport -> departures.applyAsInt(airport.code()))
                .sum();
    }
}
