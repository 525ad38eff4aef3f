package airside.flights.offers;

import airside.flights.offers.OfferRequest.DirectionQuery;
import airside.flights.places.Airport;
import airside.flights.places.Places;
import airside.flights.schedules.Journey;
import airside.flights.schedules.Schedules;
import airside.search.api.FoundJourney;
import airside.search.api.ItinerarySearch;
import airside.search.api.SearchRequest;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CabinClass;
import airside.vocabulary.PlaceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// Finds the journeys of a day that are on sale in a cabin, or the reason why there are no journeys. Every filter
/// is applied to all journeys of the day; the number of results is limited afterwards.
final class JourneysOnSale {
    /// How many days with flights a refusal lists.
    static final int FLYING_DATES_MAX = 7;

    private final Places places;
    private final Schedules schedules;
    private final SalesPeriod sales;

    JourneysOnSale(Places places, Schedules schedules, SalesPeriod sales) {
        this.places = places;
        this.schedules = schedules;
        this.sales = sales;
    }

    /// Result for one day.
    sealed interface Outcome {
        /// All journeys that can be sold, in order of departure; never empty.
        record Found(List<Journey> journeys) implements Outcome {}

        /// No journey can be sold.
        record NotFound(OfferSearch reason) implements Outcome {}
    }

    /// A query with the airports of its places.
    private record Search(
            DirectionQuery query, CabinClass cabin, Set<AirportCode> origins, Set<AirportCode> destinations) {}

    Outcome find(DirectionQuery query, CabinClass cabin) {
        Search search = new Search(query, cabin, airports(query.origin()), airports(query.destination()));
        List<FoundJourney> found = ItinerarySearch.find(
                schedules.network(),
                new SearchRequest(
                        search.origins, search.destinations, query.departureDate(), SearchRequest.RESULTS_MAX));
        List<FoundJourney> onSale = found.stream()
                .filter(journey -> isOnSale(journey.departureUtcMinute()))
                .toList();
        List<Journey> offered = onSale.stream()
                .filter(journey -> hasCabin(journey, cabin))
                .map(this::journey)
                .filter(journey -> satisfies(journey, search))
                .toList();
        return offered.isEmpty() ? new Outcome.NotFound(reason(search, found, onSale)) : new Outcome.Found(offered);
    }

    private OfferSearch reason(Search search, List<FoundJourney> found, List<FoundJourney> onSale) {
        DirectionQuery query = search.query;
        List<LocalDate> datesInCabin = flyingDates(search, segment -> schedules.hasCabin(segment, search.cabin));
        if (!onSale.isEmpty()) return new OfferSearch.CabinNotFlown(query, search.cabin, cabins(onSale), datesInCabin);
        List<LocalDate> dates = datesInCabin.isEmpty() ? flyingDates(search, _ -> true) : datesInCabin;
        if (!found.isEmpty()) return new OfferSearch.NoFlightsLeftThatDay(query, dates);
        return dates.isEmpty()
                ? new OfferSearch.NoFlightsOnRoute(query)
                : new OfferSearch.NoFlightsThatDay(query, dates);
    }

    private List<LocalDate> flyingDates(Search search, IntPredicate segments) {
        Airport origin = places.find(search.query.origin()).orElseThrow().mainAirport();
        return ItinerarySearch.flyingDates(
                schedules.network(),
                search.origins,
                search.destinations,
                search.query.departureDate(),
                sales.today(origin.zone()),
                sales.lastDate(origin.zone()),
                FLYING_DATES_MAX,
                segments,
                this::isOnSale);
    }

    private boolean isOnSale(long departureUtcMinute) {
        return sales.isOpenFor(Instant.ofEpochSecond(departureUtcMinute * 60));
    }

    private boolean hasCabin(FoundJourney found, CabinClass cabin) {
        return found.segments().stream().allMatch(segment -> schedules.hasCabin(segment.segmentId(), cabin));
    }

    /// Returns the cabins that at least one journey has on all of its segments, front to back.
    private Set<CabinClass> cabins(List<FoundJourney> journeys) {
        return Arrays.stream(CabinClass.values())
                .filter(cabin -> journeys.stream().anyMatch(journey -> hasCabin(journey, cabin)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Journey journey(FoundJourney found) {
        return new Journey(found.segments().stream()
                .map(segment -> schedules.segment(segment.segmentId(), segment.flightDate()))
                .toList());
    }

    /// Checks what the search engine returned before it is priced.
    private static boolean satisfies(Journey journey, Search search) {
        return search.origins.contains(journey.origin().code())
                && search.destinations.contains(journey.destination().code())
                && journey.segments().getFirst().scheduledDate().equals(search.query.departureDate());
    }

    private Set<AirportCode> airports(PlaceCode place) {
        return places.find(place).map(ShopForOffers::codes).orElse(Set.of());
    }
}
