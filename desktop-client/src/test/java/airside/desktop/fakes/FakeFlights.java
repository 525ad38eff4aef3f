package airside.desktop.fakes;

import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailureException;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.travel.NetworkFigures;
import airside.desktop.travel.OfferList;
import airside.desktop.travel.Place;
import airside.desktop.travel.RouteFlights;
import airside.desktop.travel.SearchCriteria;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A fake with flights between London and New York.
public final class FakeFlights implements FlightsGateway {
    private static final List<Place> PLACES = List.of(
            SampleTravel.LONDON,
            SampleTravel.HEATHROW,
            SampleTravel.NEW_YORK,
            SampleTravel.JFK,
            SampleTravel.NEWARK,
            SampleTravel.LAGUARDIA);

    /// Runs while a search is in progress.
    public Runnable whileShopping = () -> {};
    public Optional<ApiFailure> failure = Optional.empty();
    public Optional<OfferList> offers = Optional.empty();
    public final List<SearchCriteria> searches = new ArrayList<>();
    public int networkReads;

    @Override
    public NetworkFigures network() {
        networkReads++;
        return answer(new NetworkFigures(3412, 58204, LocalDate.of(2027, 11, 18), SampleTravel.NOTICE));
    }

    @Override
    public List<Place> findPlaces(String typed) {
        String like = typed.toLowerCase(Locale.ROOT);
        return answer(PLACES.stream()
                .filter(p -> (p.code() + " " + p.name() + " " + p.cityName())
                        .toLowerCase(Locale.ROOT)
                        .contains(like))
                .toList());
    }

    @Override
    public List<Place> findPlaces(String typed, Place from) {
        return findPlaces(typed);
    }

    @Override
    public Place getPlace(String code) {
        return answer(
                PLACES.stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow());
    }

    @Override
    public OfferList shop(SearchCriteria criteria) {
        searches.add(criteria);
        whileShopping.run();
        return answer(offers.orElseGet(
                () -> criteria.isReturn() ? SampleTravel.returnOffers() : SampleTravel.oneWayOffers()));
    }

    @Override
    public RouteFlights flightsBetween(Place origin, Place destination) {
        return answer(SampleTravel.flightsToNewYork());
    }

    private <T> T answer(T value) {
        failure.ifPresent(f -> {
            throw new ApiFailureException(f);
        });
        return value;
    }
}
