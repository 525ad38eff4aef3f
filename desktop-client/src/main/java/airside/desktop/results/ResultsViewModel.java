package airside.desktop.results;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.search.FormProblem;
import airside.desktop.search.SearchDraft;
import airside.desktop.search.SearchFormModel;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Money;
import airside.desktop.travel.OfferList;
import airside.desktop.travel.SearchCriteria;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

/// View model of the results: the offers of the search and the traveller's choices.
public final class ResultsViewModel implements ScreenModel {
    private final FlightsGateway flights;
    private final Navigator navigator;
    private final Background background;
    private final FailureMessages failureMessages;
    private final SearchFormModel form;
    private final SearchDraft draft;
    private final DayStrip dayStrip;
    private final OfferSelection selection = new OfferSelection();
    private final Clock clock;
    private Cancellable searching = Cancellable.NOTHING;

    // Properties: what the screen shows
    private final ReadOnlyObjectWrapper<SearchCriteria> criteria;
    private final ReadOnlyObjectWrapper<ResultsState> state = new ReadOnlyObjectWrapper<>(new ResultsState.Searching());
    private final ReadOnlyObjectWrapper<ResultList> list = new ReadOnlyObjectWrapper<>(ResultList.EMPTY);
    private final ObjectProperty<Filters> filters = new SimpleObjectProperty<>(Filters.NONE);
    private final ObjectProperty<Ranking> ranking = new SimpleObjectProperty<>(Ranking.BEST);
    private final BooleanProperty isEditing = new SimpleBooleanProperty();

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
        this.dayStrip = new DayStrip(flights, form, background);
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
        dayStrip.cancel();
    }

    /// Empty while the user edits the search, because refreshing would reset the form.
    @Override
    public Optional<Runnable> refresh() {
        return isEditing.get() ? Optional.empty() : Optional.of(this::search);
    }

    /// Searches again and removes all choices.
    public void search() {
        searching.cancel();
        state.set(new ResultsState.Searching());
        list.set(ResultList.EMPTY);
        selection.clear();
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
        criteria.set(
                selection.isWayBack()
                        ? criteria.get().returningOn(day)
                        : criteria.get().departingOn(day, form.lastDay()));
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
        selection.expand(row);
    }

    /// Chooses a fare for the current direction and expands its row.
    public void choose(ResultRow row, ResultRow.Fare fare) {
        selection.choose(row, fare);
    }

    /// Continues with the return direction, or with the booking if everything is chosen.
    public void continueToBooking() {
        if (!canGoOn()) return;
        if (isComplete())
            navigator.show(new Screen.Booking(criteria.get(), chosenProperty().get()));
        else showDirection(directionProperty().get() + 1);
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
        SearchFailure failed = new SearchFailure(failure, failureMessages.of(failure));
        state.set(failed.state());
        failed.wrongPart()
                .ifPresent(part ->
                        form.showProblem(new FormProblem(part, failed.message().advice())));
    }

    private void showDirection(int index) {
        turnTo(index);
        arrange();
    }

    /// Shows a direction without filters; an earlier choice for it stays.
    private void turnTo(int index) {
        selection.turnTo(index);
        filters.set(Filters.NONE);
        dayStrip.show(criteria.get(), selection.isWayBack());
    }

    private void arrange() {
        if (!(state.get() instanceof ResultsState.Found(var offers))) return;
        list.set(ResultList.of(selection.shown(offers), selection.restOfTrip(offers), filters.get(), ranking.get()));
    }

    /// Returns whether all return flights depart before the chosen outbound has landed.
    public boolean isReturnTooEarly() {
        return state.get() instanceof ResultsState.Found(var offers)
                && selection.isWayBack()
                && selection.shown(offers).results().isEmpty();
    }

    /// Returns whether an offer is chosen for every direction.
    public boolean isComplete() {
        return chosenProperty().get().size() == (criteria.get().isReturn() ? 2 : 1);
    }

    public boolean canGoOn() {
        return selection.canGoOn();
    }

    public boolean isExpanded(ResultRow row) {
        return selection.isExpanded(row);
    }

    public boolean isChosen(ResultRow row, ResultRow.Fare fare) {
        return selection.isChosen(row, fare);
    }

    /// Returns the price of the choices, including the cheapest return until one is chosen; empty without a choice
    /// or without a return after the outbound's landing.
    public Optional<Money> total() {
        return state.get() instanceof ResultsState.Found(var offers) ? selection.total(offers) : Optional.empty();
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
        return selection.directionProperty();
    }

    public ReadOnlyObjectProperty<List<ChosenOffer>> chosenProperty() {
        return selection.chosenProperty();
    }

    public ReadOnlyObjectProperty<Optional<ResultRow>> expandedProperty() {
        return selection.expandedProperty();
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
        return dayStrip.days();
    }
}
