package airside.desktop.results;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.search.SearchFormModel;
import airside.desktop.travel.Place;
import airside.desktop.travel.RouteFlights;
import airside.desktop.travel.SearchCriteria;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The days around the searched one, with their numbers of flights.
final class DayStrip {
    private static final int DAYS_AROUND = 3;

    private final FlightsGateway flights;
    private final SearchFormModel form;
    private final Background background;
    private final ObservableList<DayChoice> days = FXCollections.observableArrayList();
    private final ObservableList<DayChoice> daysToSee = FXCollections.unmodifiableObservableList(days);
    private Cancellable counting = Cancellable.NOTHING;

    /// @param form has the first and the last day on sale
    DayStrip(FlightsGateway flights, SearchFormModel form, Background background) {
        this.flights = flights;
        this.form = form;
        this.background = background;
    }

    /// Shows the days of a direction, then loads their numbers of flights.
    void show(SearchCriteria criteria, boolean isWayBack) {
        counting.cancel();
        show(criteria, isWayBack, Optional.empty());
        Place from = isWayBack ? criteria.destination() : criteria.origin();
        Place to = isWayBack ? criteria.origin() : criteria.destination();
        counting = background.run(
                () -> flights.flightsBetween(from, to),
                found -> show(criteria, isWayBack, Optional.of(found)),
                _ -> {});
    }

    private void show(SearchCriteria criteria, boolean isWayBack, Optional<RouteFlights> route) {
        LocalDate day = isWayBack ? criteria.returnDate().orElseThrow() : criteria.departureDate();
        days.setAll(IntStream.rangeClosed(-DAYS_AROUND, DAYS_AROUND)
                .mapToObj(i -> choice(criteria, day.plusDays(i), i == 0, route))
                .toList());
    }

    private DayChoice choice(SearchCriteria criteria, LocalDate day, boolean isChosen, Optional<RouteFlights> route) {
        OptionalInt count = route.map(found -> OptionalInt.of(found.countOn(day, criteria.cabin())))
                .orElse(OptionalInt.empty());
        boolean isOnSale = !day.isBefore(form.today()) && !day.isAfter(form.lastDay());
        return new DayChoice(day, count, isChosen, isOnSale && count.orElse(1) > 0);
    }

    void cancel() {
        counting.cancel();
    }

    ObservableList<DayChoice> days() {
        return daysToSee;
    }
}
