package airside.flights.places;

import airside.vocabulary.AirportCode;
import airside.vocabulary.PlaceCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds places by what people type: an IATA or ICAO code, the beginning of a word of the city's or airport's name,
/// the city's other names in any script, a country or region, alone or beside the place (`london uk`), and words of
/// its own names with typing errors. Each kind of match has a score; the constants below show the order.
final class PlaceSearch {
    private static final int CODE = 1200;
    private static final int CITY_WHOLE = 1100;
    private static final int AREA_WHOLE = 1000;
    private static final int CITY_BEGINS = 900;
    private static final int NAME_BEGINS = 800;
    private static final int WORD_BEGINS = 700;
    private static final int FOREIGN_NAME_WHOLE = 600;
    private static final int AREA_BEGINS = 500;
    private static final int FOREIGN_NAME_BEGINS = 400;
    private static final int FUZZY_MATCH = 200;
    /// Added to a city, so that it comes before each of its airports.
    private static final int WHOLE_CITY_BONUS = 40;
    /// Added to the busiest airport, and proportionally less to others: less than the difference between any two
    /// kinds of match.
    private static final int TRAFFIC_BONUS_MAX = 35;
    /// Subtracted if the match needed a country or region beside the place: `london uk`.
    private static final int AREA_PENALTY = 50;
    /// Subtracted if only the beginning of a country or region was typed: `london un`.
    private static final int AREA_BEGINNING_PENALTY = 500;

    private static final int FUZZY_LENGTH_MIN = 4;
    /// Two letters are the beginning of too many names.
    private static final int OTHER_NAME_LENGTH_MIN = 3;
    /// The beginning of a country's or region's name matches from this length on.
    private static final int AREA_LENGTH_MIN = 4;
    /// Words that name a kind of place, not a place; ignored if other words remain.
    private static final Set<String> GENERIC_WORDS = Set.of(
            "airport",
            "airfield",
            "aerodrome",
            "apt",
            "intl",
            "international",
            "flughafen",
            "aeroport",
            "aeropuerto",
            "aeroporto",
            "lotnisko",
            "luchthaven",
            "lufthavn",
            "flygplats",
            "аэропорт",
            "空港",
            "机场");

    private final List<Entry> entries;
    /// Names of countries and regions; their owners are area numbers.
    private final NameIndex areaNames;
    private final ForeignNames foreignNames;
    /// For each place of [#foreignNames], the indexes of its entries.
    private final int[][] entriesOfForeign;
    private final int areas;

    /// @param cities folded names of the city, the usual one first, and its code
    /// @param country area number of the country
    /// @param region area number of the region; that of the country if the place has no region
    private record Entry(
            Place place,
            String code,
            Set<String> icaoCodes,
            List<String> cities,
            List<String> names,
            List<String> words,
            List<Word> fuzzyWords,
            int country,
            int region,
            int bonus) {}

    /// A word that is also matched with typing errors.
    ///
    /// @param letters bit set of the letters in the word
    private record Word(String text, int letters) {
        static Word of(String text) {
            return new Word(text, lettersOf(text));
        }
    }

    /// Returns a bit set of the letters. Letters of other alphabets share the bits of Latin ones: then the filter
    /// excludes fewer words, but never one that matches.
    private static int lettersOf(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) letters |= 1 << (text.charAt(i) & 31);
        return letters;
    }

    PlaceSearch(List<Place> places, PlaceNames names, ToIntFunction<AirportCode> departures) {
        double busiest = Math.max(
                1,
                places.stream()
                        .mapToInt(place -> departures(place, departures))
                        .max()
                        .orElse(1));
        var areaNumbers = new Areas(names);
        entries = places.stream()
                .map(place -> entry(place, names, areaNumbers, departures(place, departures) / busiest))
                .toList();
        areas = areaNumbers.count();
        areaNames = new NameIndex(areaNumbers.names());
        Map<PlaceCode, List<Integer>> positions = positionsByCode();
        foreignNames = names.foreign();
        entriesOfForeign = foreignNames.listPlaces().stream()
                .map(code -> positions.getOrDefault(code, List.of()))
                .map(found -> found.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /// Returns all places that match, best first.
    List<Place> find(String typed) {
        String wanted = FoldedText.of(typed);
        if (wanted.isEmpty()) return List.of();
        int[] scores = new int[entries.size()];
        score(wanted, scores, Area.EVERYWHERE);
        String[] words = wanted.split(" ");
        if (words.length > 1) scoreParts(words, scores);
        return best(scores);
    }

    /// Scores the text without generic words, and with a country or region before or after the place.
    private void scoreParts(String[] words, int[] scores) {
        List<String> specificWords = Arrays.stream(words)
                .filter(word -> !GENERIC_WORDS.contains(word))
                .toList();
        boolean hasGenericWords = specificWords.size() < words.length;
        if (specificWords.isEmpty()) return;
        if (hasGenericWords) score(String.join(" ", specificWords), scores, Area.EVERYWHERE);
        for (int split = 1; split < specificWords.size(); split++) {
            String front = String.join(" ", specificWords.subList(0, split));
            String back = String.join(" ", specificWords.subList(split, specificWords.size()));
            area(back, true).ifPresent(area -> score(front, scores, area));
            area(front, false).ifPresent(area -> score(back, scores, area));
        }
    }

    private List<Place> best(int[] scores) {
        record Match(Place place, int score) {}
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0) matches.add(new Match(entries.get(i).place, scores[i] + entries.get(i).bonus));
        }
        matches.sort(Comparator.comparingInt(Match::score)
                .reversed()
                .thenComparing(match -> match.place().code()));
        return matches.stream().map(Match::place).toList();
    }

    /// Areas (countries and regions) to which a search is limited.
    ///
    /// @param penalties what is subtracted from a match in each area; [#OUTSIDE] if the area is excluded
    private record Area(int[] penalties) {
        static final int OUTSIDE = Integer.MAX_VALUE;
        static final Area EVERYWHERE = new Area(new int[0]);

        boolean isEverywhere() {
            return penalties.length == 0;
        }

        int penalty(Entry entry) {
            return isEverywhere() ? 0 : Math.min(penalties[entry.country], penalties[entry.region]);
        }
    }

    /// @param isTyping whether the name may be incomplete, so that its beginning is enough
    private Optional<Area> area(String name, boolean isTyping) {
        int[] penalties = new int[areas];
        Arrays.fill(penalties, Area.OUTSIDE);
        boolean[] isFound = {false};
        areaNames.find(name, (owner, isWhole) -> {
            if (!isWhole && !isTyping) return;
            penalties[owner] = Math.min(penalties[owner], isWhole ? AREA_PENALTY : AREA_BEGINNING_PENALTY);
            isFound[0] = true;
        });
        return isFound[0] ? Optional.of(new Area(penalties)) : Optional.empty();
    }

    /// Raises the score of each place that matches.
    private void score(String wanted, int[] scores, Area within) {
        String[] parts = wanted.split(" ");
        int letters = lettersOf(wanted);
        int[] areaScores = areaScores(wanted);
        int[] foreign = foreignScores(wanted);
        for (int i = 0; i < scores.length; i++) {
            Entry entry = entries.get(i);
            int penalty = within.penalty(entry);
            if (penalty == Area.OUTSIDE) continue;
            int area = within.isEverywhere() ? Math.max(areaScores[entry.country], areaScores[entry.region]) : 0;
            int score = Math.max(score(entry, wanted, parts), Math.max(area, foreign[i]));
            if (score == 0 && isFuzzyMatch(entry, wanted, letters)) score = FUZZY_MATCH;
            if (score > 0) scores[i] = Math.max(scores[i], Math.max(1, score - penalty));
        }
    }

    private static int score(Entry entry, String wanted, String[] parts) {
        if (entry.code.equals(wanted) || entry.icaoCodes.contains(wanted)) return CODE;
        if (entry.cities.contains(wanted)) return CITY_WHOLE;
        if (isBeginningOfCity(entry, wanted)) return CITY_BEGINS;
        if (isBeginningOfAny(entry.names, wanted)) return NAME_BEGINS;
        return everyWordBegins(entry.words, parts) ? WORD_BEGINS : 0;
    }

    private int[] areaScores(String wanted) {
        int[] scores = new int[areas];
        areaNames.find(wanted, (owner, isWhole) -> {
            if (isWhole) scores[owner] = AREA_WHOLE;
            else if (wanted.length() >= AREA_LENGTH_MIN || !isLatin(wanted))
                scores[owner] = Math.max(scores[owner], AREA_BEGINS);
        });
        return scores;
    }

    private int[] foreignScores(String wanted) {
        int[] scores = new int[entries.size()];
        if (wanted.length() < OTHER_NAME_LENGTH_MIN && isLatin(wanted)) return scores;
        foreignNames.find(wanted, (place, isWhole) -> {
            int score = isWhole ? FOREIGN_NAME_WHOLE : FOREIGN_NAME_BEGINS;
            for (int entry : entriesOfForeign[place]) scores[entry] = Math.max(scores[entry], score);
        });
        return scores;
    }

    /// Returns whether the text is Latin, where one or two letters match too many names; in other scripts they can
    /// be a whole name.
    private static boolean isLatin(String wanted) {
        return wanted.charAt(0) < '\u0370';
    }

    private static boolean isBeginningOfCity(Entry entry, String wanted) {
        if (entry.cities.getFirst().startsWith(wanted)) return true;
        return wanted.length() >= OTHER_NAME_LENGTH_MIN && isBeginningOfAny(entry.cities, wanted);
    }

    /// Returns whether each typed word begins a word of the place: `new york kennedy`.
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

    private static boolean isFuzzyMatch(Entry entry, String wanted, int letters) {
        if (wanted.length() < FUZZY_LENGTH_MIN) return false;
        int distanceMax = wanted.length() < 8 ? 1 : 2;
        for (Word word : entry.fuzzyWords) {
            // A letter that the word does not contain costs an edit each time it occurs, so this check excludes most
            // words before they are compared.
            boolean mayMatch = Integer.bitCount(letters & ~word.letters) <= distanceMax;
            if (mayMatch && EditDistance.hasNearPrefix(word.text, wanted, distanceMax)) return true;
        }
        return false;
    }

    private static Entry entry(Place place, PlaceNames names, Areas areas, double trafficShare) {
        Airport airport = place.mainAirport();
        String cityName = place instanceof Place.WholeCity whole ? whole.city().name() : airport.city();
        String code = FoldedText.of(place.code().value());
        Stream<String> cityNames = Stream.concat(
                Stream.of(cityName),
                names.usual().getOrDefault(airport.cityCode().asPlace(), List.of()).stream());
        List<String> cities = Stream.concat(
                        cityNames.flatMap(name -> FoldedText.variants(name).stream()),
                        Stream.of(FoldedText.of(airport.cityCode().value())))
                .distinct()
                .toList();
        List<String> ownNames = List.copyOf(FoldedText.variants(place.name()));
        List<String> words = Stream.concat(
                        Stream.of(code), Stream.concat(FoldedText.variants(cityName).stream(), ownNames.stream()))
                .flatMap(name -> Arrays.stream(name.split(" ")))
                .distinct()
                .toList();
        List<Word> fuzzyWords = Stream.concat(Stream.of(cities.getFirst()), words.stream())
                .filter(word -> word.equals(cities.getFirst()) || word.length() >= FUZZY_LENGTH_MIN)
                .distinct()
                .map(Word::of)
                .toList();
        Set<String> icaoCodes = place instanceof Place.OneAirport
                ? airport.icaoCode().map(FoldedText::of).stream().collect(Collectors.toUnmodifiableSet())
                : Set.of();
        int bonus = (int) Math.round(TRAFFIC_BONUS_MAX * trafficShare)
                + (place instanceof Place.WholeCity ? WHOLE_CITY_BONUS : 0);
        int country = areas.country(airport.country());
        int region = airport.region()
                .map(name -> areas.region(airport.country(), name))
                .orElse(country);
        return new Entry(place, code, icaoCodes, cities, ownNames, words, fuzzyWords, country, region, bonus);
    }

    /// Returns the indexes of the entries of each code: of an airport, or of a city and its airports.
    private Map<PlaceCode, List<Integer>> positionsByCode() {
        Map<PlaceCode, List<Integer>> positions = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Place place = entries.get(i).place;
            for (PlaceCode code : Set.copyOf(
                    List.of(place.code(), place.mainAirport().cityCode().asPlace()))) {
                positions.computeIfAbsent(code, _ -> new ArrayList<>()).add(i);
            }
        }
        return positions;
    }

    private static int departures(Place place, ToIntFunction<AirportCode> departures) {
        return place.airports().stream()
                .mapToInt(airport -> departures.applyAsInt(airport.code()))
                .sum();
    }

    /// Numbers the countries and regions in the order in which they are first used.
    private static final class Areas {
        private final PlaceNames placeNames;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<NameIndex.Name> names = new ArrayList<>();

        Areas(PlaceNames placeNames) {
            this.placeNames = placeNames;
        }

        int country(String code) {
            Stream<String> others = placeNames.foreignCountries().getOrDefault(code, List.of()).stream();
            String english = placeNames.countries().getOrDefault(code, code);
            return number(code, () -> Stream.concat(Stream.of(english), others));
        }

        int region(String country, String name) {
            return number(country + " " + name, () -> Stream.of(name));
        }

        private int number(String key, Supplier<Stream<String>> namesOfArea) {
            Integer known = numbers.get(key);
            if (known != null) return known;
            int number = numbers.size();
            numbers.put(key, number);
            Set<String> folded = new LinkedHashSet<>();
            namesOfArea.get().forEach(name -> folded.addAll(FoldedText.variants(name)));
            folded.forEach(name -> names.add(new NameIndex.Name(name, number)));
            return number;
        }

        int count() {
            return numbers.size();
        }

        List<NameIndex.Name> names() {
            return names;
        }
    }
}
