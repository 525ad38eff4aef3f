package airside.flights.offers;

import airside.flights.offers.OfferRequest.Wish;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The journeys of a day that are on sale in a cabin, or the reason why there are none. Every filter is applied to
/// all journeys of the day; the number of results is limited afterwards.
final class JourneysOnSale {
    static final int FLYING_DATES_MAX = 7;

    private final Places places;
    private final Schedules schedules;
    private final SalesPeriod sales;

    JourneysOnSale(Places places, Schedules schedules, SalesPeriod sales) {
        this.places = places;
        this.schedules = schedules;
        this.sales = sales;
    }

    /// What a day has to offer.
    sealed interface Outcome {
        /// All journeys that can be sold, by departure; never empty.
        record Some(List<Journey> journeys) implements Outcome {}

        /// No journey can be sold.
        record None(OfferSearch reason) implements Outcome {}
    }

    Outcome find(Wish wish, CabinClass cabin) {
        List<FoundJourney> flown = ItinerarySearch.find(
                schedules.network(),
                new SearchRequest(
                        airports(wish.origin()),
                        airports(wish.destination()),
                        wish.departureDate(),
                        SearchRequest.RESULTS_MAX));
        List<FoundJourney> onSale = flown.stream().filter(this::isOnSale).toList();
        List<Journey> offered = onSale.stream()
                .filter(journey -> hasCabin(journey, cabin))
                .map(this::journey)
                .filter(journey -> answers(journey, wish))
                .toList();
        return offered.isEmpty() ? new Outcome.None(reason(wish, cabin, flown, onSale)) : new Outcome.Some(offered);
    }

    private OfferSearch reason(Wish wish, CabinClass cabin, List<FoundJourney> flown, List<FoundJourney> onSale) {
        List<LocalDate> inCabin = flyingDates(wish, found -> isOnSale(found) && hasCabin(found, cabin));
        if (!onSale.isEmpty()) return new OfferSearch.CabinNotFlown(wish, cabin, cabins(onSale), inCabin);
        List<LocalDate> dates = inCabin.isEmpty() ? flyingDates(wish, this::isOnSale) : inCabin;
        if (!flown.isEmpty()) return new OfferSearch.NoFlightsLeftThatDay(wish, dates);
        return dates.isEmpty() ? new OfferSearch.NoFlightsOnRoute(wish) : new OfferSearch.NoFlightsThatDay(wish, dates);
    }

    private List<LocalDate> flyingDates(Wish wish, Predicate<FoundJourney> isOffered) {
        Airport origin = places.find(wish.origin()).orElseThrow().mainAirport();
        return ItinerarySearch.flyingDates(
                schedules.network(),
                airports(wish.origin()),
                airports(wish.destination()),
                wish.departureDate(),
                sales.today(origin.zone()),
                sales.lastDate(origin.zone()),
                FLYING_DATES_MAX,
                isOffered);
    }

    private boolean isOnSale(FoundJourney found) {
        return sales.isOpenFor(Instant.ofEpochSecond(found.departureUtcMinute() * 60));
    }

    private boolean hasCabin(FoundJourney found, CabinClass cabin) {
        return found.segments().stream()
                .allMatch(segment -> schedules.cabins(segment.segmentId()).contains(cabin));
    }

    /// The cabins in which some journey can be flown from its first to its last segment, front to back.
    private Set<CabinClass> cabins(List<FoundJourney> journeys) {
        Set<CabinClass> cabins = new TreeSet<>();
        for (FoundJourney journey : journeys) {
            Set<CabinClass> throughout = EnumSet.allOf(CabinClass.class);
            journey.segments().forEach(segment -> throughout.retainAll(schedules.cabins(segment.segmentId())));
            cabins.addAll(throughout);
        }
        return cabins;
    }

    private Journey journey(FoundJourney found) {
        return new Journey(found.segments().stream()
                .map(segment -> schedules.segment(segment.segmentId(), segment.flightDate()))
                .toList());
    }

    /// The search is trusted, but its answer is looked at again before it is priced.
    private boolean answers(Journey journey, Wish wish) {
        return airports(wish.origin()).contains(journey.origin().code())
                && airports(wish.destination()).contains(journey.destination().code())
                && journey.segments().getFirst().scheduledDate().equals(wish.departureDate());
    }

    private Set<AirportCode> airports(PlaceCode place) {
        return places.find(place).map(ShopForOffers::codes).orElse(Set.of());
    }
}
