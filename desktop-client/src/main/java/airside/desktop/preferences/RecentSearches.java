package airside.desktop.preferences;

import airside.desktop.travel.Cabin;
import airside.desktop.travel.PassengerCounts;
import airside.desktop.travel.Place;
import airside.desktop.travel.SearchCriteria;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The last searches of an account on this computer, newest first.
public final class RecentSearches {
    /// Number of searches that are kept, as many as the home screen shows.
    public static final int SEARCHES_MAX = 4;

    private final PreferenceStore store;

    public RecentSearches(PreferenceStore store) {
        this.store = store;
    }

    /// A search in the form in which it is stored: codes, and city names for display.
    public record RecentSearch(
            String origin,
            String originCity,
            String destination,
            String destinationCity,
            LocalDate departureDate,
            Optional<LocalDate> returnDate,
            int adults,
            int children,
            int infants,
            String cabin) {

        /// Returns the stored form of a search.
        public static RecentSearch of(SearchCriteria criteria) {
            return new RecentSearch(
                    criteria.origin().code(),
                    criteria.origin().cityName(),
                    criteria.destination().code(),
                    criteria.destination().cityName(),
                    criteria.departureDate(),
                    criteria.returnDate(),
                    criteria.passengers().adults(),
                    criteria.passengers().children(),
                    criteria.passengers().infants(),
                    criteria.cabin().name());
        }

        /// Returns the search criteria.
        ///
        /// @param place returns the place with an IATA code
        public SearchCriteria toCriteria(Function<String, Place> place) {
            return new SearchCriteria(
                    place.apply(origin),
                    place.apply(destination),
                    departureDate,
                    returnDate,
                    new PassengerCounts(adults, children, infants),
                    Cabin.valueOf(cabin));
        }

        boolean isSameTripAs(RecentSearch other) {
            return origin.equals(other.origin)
                    && destination.equals(other.destination)
                    && departureDate.equals(other.departureDate)
                    && returnDate.equals(other.returnDate);
        }
    }

    /// Returns the searches of an account, newest first.
    public List<RecentSearch> list(String username) {
        return store.find(name(username))
                .map(text -> Arrays.stream(text.split("\n"))
                        .flatMap(line -> read(line).stream())
                        .toList())
                .orElse(List.of());
    }

    /// Stores a search as the newest one of an account; the oldest one beyond the limit is removed.
    public void add(String username, RecentSearch search) {
        List<RecentSearch> searches = new ArrayList<>(list(username));
        searches.removeIf(search::isSameTripAs);
        searches.addFirst(search);
        String text = String.join(
                "\n",
                searches.stream().limit(SEARCHES_MAX).map(RecentSearches::write).toList());
        store.keep(name(username), text);
    }

    private static String name(String username) {
        return "searches." + username;
    }

    private static String write(RecentSearch s) {
        return String.join(
                "\t",
                s.origin(),
                s.originCity(),
                s.destination(),
                s.destinationCity(),
                s.departureDate().toString(),
                s.returnDate().map(LocalDate::toString).orElse(""),
                s.adults() + "," + s.children() + "," + s.infants(),
                s.cabin());
    }

    /// Returns the search of a line; empty for lines of another format, which are ignored.
    private static Optional<RecentSearch> read(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 8) return Optional.empty();
        try {
            int[] counts = Arrays.stream(fields[6].split(","))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return Optional.of(new RecentSearch(
                    fields[0],
                    fields[1],
                    fields[2],
                    fields[3],
                    LocalDate.parse(fields[4]),
                    fields[5].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(fields[5])),
                    counts[0],
                    counts[1],
                    counts[2],
                    fields[7]));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
