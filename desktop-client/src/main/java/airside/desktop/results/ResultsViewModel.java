package airside.desktop.results;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.search.FormProblem;
import airside.desktop.search.FormProblem.Part;
import airside.desktop.search.SearchDraft;
import airside.desktop.search.SearchFormModel;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Direction;
import airside.desktop.travel.Money;
import airside.desktop.travel.Offer;
import airside.desktop.travel.OfferList;
import airside.desktop.travel.Place;
import airside.desktop.travel.RouteFlights;
import airside.desktop.travel.SearchCriteria;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// View model of the results: the offers of the search and the traveller's choices.
public final class ResultsViewModel implements ScreenModel {
    private static final int DAYS_AROUND = 3;
    /// Problem codes for a day without offers; other days may have some.
    private static final Set<String> NOTHING_TO_OFFER =
            Set.of("NO_FLIGHTS_THAT_DAY", "NO_FLIGHTS_LEFT_THAT_DAY", "CABIN_NOT_FLOWN", "NO_FLIGHTS_ON_ROUTE");

    /// The form field to change, by problem code.
    private static final Map<String, Part> WRONG_PARTS = Map.of(
            "UNKNOWN_PLACE", Part.DESTINATION,
            "SAME_ORIGIN_AND_DESTINATION", Part.DESTINATION,
            "DATE_IN_THE_PAST", Part.DEPARTURE,
            "DATE_BEYOND_HORIZON", Part.RETURN,
            "DATES_NOT_IN_ORDER", Part.RETURN,
            "TOO_MANY_INFANTS", Part.TRAVELLERS,
            "TOO_MANY_PASSENGERS", Part.TRAVELLERS);

    private final FlightsGateway flights;
    private final Navigator navigator;
    private final Background background;
    private final FailureMessages failureMessages;
    private final SearchFormModel form;
    private final SearchDraft draft;
    private final Clock clock;
    private Cancellable searching = Cancellable.NOTHING;
    private Cancellable counting = Cancellable.NOTHING;
    private Optional<RouteFlights> route = Optional.empty();

    // Properties: what the screen shows
    private final ReadOnlyObjectWrapper<SearchCriteria> criteria;
    private final ReadOnlyObjectWrapper<ResultsState> state = new ReadOnlyObjectWrapper<>(new ResultsState.Searching());
    private final ReadOnlyObjectWrapper<ResultList> list = new ReadOnlyObjectWrapper<>(ResultList.EMPTY);
    private final ReadOnlyObjectWrapper<Integer> direction = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<List<ChosenOffer>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ResultRow>> expanded = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Filters> filters = new SimpleObjectProperty<>(Filters.NONE);
    private final ObjectProperty<Ranking> ranking = new SimpleObjectProperty<>(Ranking.BEST);
    private final BooleanProperty isEditing = new SimpleBooleanProperty();
    private final ObservableList<DayChoice> days = FXCollections.observableArrayList();
    private final ObservableList<DayChoice> daysToSee = FXCollections.unmodifiableObservableList(days);

    public ResultsViewModel(
            SearchCriteria criteria,
            SearchFormModel form,
            SearchDraft draft,
            FlightsGateway flights,
            Navigator navigator,
            Background background,
            Messages messages,
            Clock clock) {
        this.criteria = new ReadOnlyObjectWrapper<>(criteria);
        this.form = form;
        this.draft = draft;
        this.flights = flights;
        this.navigator = navigator;
        this.background = background;
        this.failureMessages = new FailureMessages(messages);
        this.clock = clock;
        filters.subscribe(_ -> arrange());
        ranking.subscribe(_ -> arrange());
        isEditing.subscribe(isNow -> {
            if (isNow) draft.follow();
        });
    }

    // Commands: what one can do

    /// Searches when the screen is first shown, and again if the offers have expired.
    @Override
    public void shown() {
        boolean isFresh = state.get() instanceof ResultsState.Found(var offers)
                && clock.instant().isBefore(offers.expiresAt());
        if (!isFresh) search();
    }

    @Override
    public void hidden() {
        draft.keep();
    }

    @Override
    public void closed() {
        searching.cancel();
        counting.cancel();
    }

    /// Empty while the user edits the search, because refreshing would reset the form.
    @Override
    public Optional<Runnable> refresh() {
        return isEditing.get() ? Optional.empty() : Optional.of(this::search);
    }

    public void search() {
        searching.cancel();
        state.set(new ResultsState.Searching());
        list.set(ResultList.EMPTY);
        chosen.set(List.of());
        turnTo(0);
        form.fill(criteria.get());
        SearchCriteria searched = criteria.get();
        searching = background.run(() -> flights.shop(searched), this::show, this::fail);
    }

    /// Cancels the search.
    public void stop() {
        searching.cancel();
        state.set(new ResultsState.Stopped());
    }

    /// Searches the same trip with another day for this direction.
    public void searchOn(LocalDate day) {
        boolean isWayBack = direction.get() == 1;
        criteria.set(
                isWayBack ? criteria.get().returningOn(day) : criteria.get().departingOn(day, form.lastDay()));
        search();
    }

    public void signInAgain() {
        navigator.show(new Screen.SignIn());
    }

    public void clearFilters() {
        filters.set(Filters.NONE);
    }

    /// Expands or collapses a row.
    public void expand(ResultRow row) {
        boolean wasOpen = isExpanded(row);
        expanded.set(wasOpen ? Optional.empty() : Optional.of(row));
    }

    /// Chooses a fare for the current direction and expands its row.
    public void choose(ResultRow row, ResultRow.Fare fare) {
        Optional<Offer> offer = fare.offer();
        if (offer.isEmpty()) return;
        List<ChosenOffer> now = new ArrayList<>(chosen.get().subList(0, direction.get()));
        now.add(new ChosenOffer(row.journey(), fare.family(), offer.get()));
        chosen.set(List.copyOf(now));
        expanded.set(Optional.of(row));
    }

    /// Continues with the return direction, or with the booking if everything is chosen.
    public void continueToBooking() {
        if (!canGoOn()) return;
        if (isComplete()) navigator.show(new Screen.Booking(criteria.get(), chosen.get()));
        else showDirection(direction.get() + 1);
    }

    /// Returns to the outbound direction, to change the choice.
    public void changeOutbound() {
        showDirection(0);
    }

    private void show(OfferList offers) {
        state.set(new ResultsState.Found(offers));
        arrange();
    }

    private void fail(ApiFailure failure) {
        FailureMessage failureMessage = failureMessages.of(failure);
        switch (failure) {
            case ApiFailure.Refused refused
            when NOTHING_TO_OFFER.contains(refused.code()) ->
                state.set(new ResultsState.NothingFlies(failureMessage, refused.flyingDates()));
            case ApiFailure.Refused refused
            when WRONG_PARTS.containsKey(refused.code()) -> {
                state.set(new ResultsState.Refused(failureMessage));
                form.showProblem(new FormProblem(WRONG_PARTS.get(refused.code()), failureMessage.advice()));
            }
            case ApiFailure.SignInNeeded _ -> state.set(new ResultsState.Failed(failureMessage, true));
            case ApiFailure.Refused _, ApiFailure.Unreachable _, ApiFailure.Broken _ ->
                state.set(new ResultsState.Failed(failureMessage, false));
        }
    }

    private void showDirection(int index) {
        turnTo(index);
        arrange();
    }

    /// Shows a direction; an earlier choice for it stays.
    private void turnTo(int index) {
        direction.set(index);
        int kept = Math.min(index + 1, chosen.get().size());
        chosen.set(List.copyOf(chosen.get().subList(0, kept)));
        expanded.set(Optional.empty());
        filters.set(Filters.NONE);
        countFlights();
    }

    private void arrange() {
        if (!(state.get() instanceof ResultsState.Found(var offers))) return;
        Direction shown = shown(offers);
        list.set(ResultList.of(shown, restOfTrip(offers), filters.get(), ranking.get()));
    }

    /// Returns the current direction; for a return only journeys that depart after the chosen outbound has landed.
    private Direction shown(OfferList offers) {
        return direction.get() == 0 ? offers.outbound() : waysBack(offers);
    }

    private Direction waysBack(OfferList offers) {
        Instant landing = chosen.get().getFirst().journey().arrival().at();
        return offers.directions().getLast().departingAfter(landing);
    }

    /// Returns whether all return flights depart before the chosen outbound has landed.
    public boolean isReturnTooEarly() {
        return state.get() instanceof ResultsState.Found(var offers)
                && direction.get() == 1
                && shown(offers).results().isEmpty();
    }

    /// Returns the amount of the other direction: the cheapest return while the outbound is chosen, then the chosen
    /// outbound.
    private Optional<Money> restOfTrip(OfferList offers) {
        if (!offers.isReturn()) return Optional.empty();
        boolean isWayOut = direction.get() == 0;
        return isWayOut
                ? offers.directions().getLast().lowest()
                : Optional.of(chosen.get().getFirst().offer().total());
    }

    /// Loads the number of flights on the days around, for the strip of days.
    private void countFlights() {
        counting.cancel();
        route = Optional.empty();
        showDays();
        boolean isWayBack = direction.get() == 1;
        Place from = isWayBack ? criteria.get().destination() : criteria.get().origin();
        Place to = isWayBack ? criteria.get().origin() : criteria.get().destination();
        counting = background.run(
                () -> flights.flightsBetween(from, to),
                found -> {
                    route = Optional.of(found);
                    showDays();
                },
                _ -> {});
    }

    private void showDays() {
        LocalDate day = day();
        days.setAll(IntStream.rangeClosed(-DAYS_AROUND, DAYS_AROUND)
                .mapToObj(i -> dayChoice(day.plusDays(i), i == 0))
                .toList());
    }

    private DayChoice dayChoice(LocalDate day, boolean isChosen) {
        OptionalInt count = route.map(
                        r -> OptionalInt.of(r.countOn(day, criteria.get().cabin())))
                .orElse(OptionalInt.empty());
        boolean isOnSale = !day.isBefore(form.today()) && !day.isAfter(form.lastDay());
        return new DayChoice(day, count, isChosen, isOnSale && count.orElse(1) > 0);
    }

    private LocalDate day() {
        boolean isWayBack = direction.get() == 1;
        return isWayBack
                ? criteria.get().returnDate().orElseThrow()
                : criteria.get().departureDate();
    }

    public boolean isComplete() {
        return chosen.get().size() == (criteria.get().isReturn() ? 2 : 1);
    }

    public boolean canGoOn() {
        return chosen.get().size() > direction.get();
    }

    public boolean isExpanded(ResultRow row) {
        return expanded.get()
                .filter(open -> open.journey().equals(row.journey()))
                .isPresent();
    }

    public boolean isChosen(ResultRow row, ResultRow.Fare fare) {
        return canGoOn()
                && chosen.get().get(direction.get()).journey().equals(row.journey())
                && chosen.get().get(direction.get()).family().equals(fare.family());
    }

    /// Returns the price of the choices, including the cheapest return until one is chosen; empty without a choice
    /// or without a return after the outbound's landing.
    public Optional<Money> total() {
        if (chosen.get().isEmpty() || !(state.get() instanceof ResultsState.Found(var offers))) return Optional.empty();
        Money sum = chosen.get().stream()
                .map(c -> c.offer().total())
                .reduce(Money::plus)
                .orElseThrow();
        boolean isHalf = offers.isReturn() && chosen.get().size() == 1;
        return isHalf ? waysBack(offers).lowest().map(sum::plus) : Optional.of(sum);
    }

    public SearchFormModel form() {
        return form;
    }

    public ReadOnlyObjectProperty<SearchCriteria> criteriaProperty() {
        return criteria.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ResultsState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ResultList> listProperty() {
        return list.getReadOnlyProperty();
    }

    /// The current direction: 0 outbound, 1 return.
    public ReadOnlyObjectProperty<Integer> directionProperty() {
        return direction.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ChosenOffer>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ResultRow>> expandedProperty() {
        return expanded.getReadOnlyProperty();
    }

    public ObjectProperty<Filters> filtersProperty() {
        return filters;
    }

    public ObjectProperty<Ranking> rankingProperty() {
        return ranking;
    }

    public BooleanProperty editingProperty() {
        return isEditing;
    }

    public ObservableList<DayChoice> days() {
        return daysToSee;
    }
}
