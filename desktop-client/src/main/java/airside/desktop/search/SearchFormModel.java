package airside.desktop.search;

import airside.desktop.account.Session;
import airside.desktop.background.Background;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Screen;
import airside.desktop.place.PlaceFieldModel;
import airside.desktop.preferences.RecentSearches;
import airside.desktop.preferences.RecentSearches.RecentSearch;
import airside.desktop.search.FormProblem.Part;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import airside.desktop.travel.Cabin;
import airside.desktop.travel.PassengerCounts;
import airside.desktop.travel.Place;
import airside.desktop.travel.SearchCriteria;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// View model of the search form.
public final class SearchFormModel {
    /// Days in advance that flights are on sale; the server has the exact limit.
    private static final int HORIZON_DAYS = 361;
    private static final int SUGGESTED_LEAD_DAYS = 21;
    private static final int SUGGESTED_STAY_DAYS = 7;

    private final Navigator navigator;
    private final Session session;
    private final RecentSearches recent;
    private final Formats formats;
    private final Clock clock;
    private final PlaceFieldModel origin;
    private final PlaceFieldModel destination;

    // Properties
    private final BooleanProperty isReturn = new SimpleBooleanProperty(true);
    private final ObjectProperty<LocalDate> departureDate = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> returnDate = new SimpleObjectProperty<>();
    private final ObjectProperty<PassengerCounts> passengers = new SimpleObjectProperty<>(PassengerCounts.ONE_ADULT);
    private final ObjectProperty<Cabin> cabin = new SimpleObjectProperty<>(Cabin.ECONOMY);
    private final ReadOnlyObjectWrapper<Optional<FormProblem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    public SearchFormModel(
            FlightsGateway flights,
            Navigator navigator,
            Session session,
            RecentSearches recent,
            Background background,
            Formats formats,
            Clock clock) {
        this.navigator = navigator;
        this.session = session;
        this.recent = recent;
        this.formats = formats;
        this.clock = clock;
        FailureMessages failureMessages = new FailureMessages(formats.messages());
        this.origin = new PlaceFieldModel(flights, background, failureMessages, Optional::empty);
        this.destination = new PlaceFieldModel(
                flights,
                background,
                failureMessages,
                () -> origin.placeProperty().get());
        departureDate.set(today().plusDays(SUGGESTED_LEAD_DAYS));
        returnDate.set(departureDate.get().plusDays(SUGGESTED_STAY_DAYS));
        origin.placeProperty().subscribe(_ -> placeChanged());
        destination.placeProperty().subscribe(_ -> placeChanged());
        departureDate.subscribe(_ -> solve());
        returnDate.subscribe(_ -> solve());
        passengers.subscribe(_ -> solve());
    }

    // Commands

    /// Fills the form with an earlier search.
    public void fill(SearchCriteria criteria) {
        origin.choose(criteria.origin());
        destination.choose(criteria.destination());
        departOn(criteria.departureDate());
        isReturn.set(criteria.isReturn());
        criteria.returnDate().ifPresent(returnDate::set);
        passengers.set(criteria.passengers());
        cabin.set(criteria.cabin());
        solve();
    }

    /// Exchanges origin and destination.
    public void swap() {
        Optional<Place> from = origin.placeProperty().get();
        origin.placeProperty().set(destination.placeProperty().get());
        destination.placeProperty().set(from);
    }

    /// Sets the departure. A return before it moves by the same number of days.
    public void departOn(LocalDate day) {
        long stayDays = ChronoUnit.DAYS.between(departureDate.get(), returnDate.get());
        departureDate.set(day);
        LocalDate moved = SearchCriteria.returnMovedAlong(returnDate.get(), day, stayDays, firstReturnDay());
        returnDate.set(earlier(moved, lastDay()));
    }

    public void returnOn(LocalDate day) {
        isReturn.set(true);
        returnDate.set(day);
    }

    /// Shows the server's refusal in the form until the form changes.
    public void showProblem(FormProblem refusal) {
        problem.set(Optional.of(refusal));
    }

    private void solve() {
        problem.set(Optional.empty());
    }

    private void placeChanged() {
        solve();
        if (placesAreKnown() && returnDate.get().isBefore(firstReturnDay())) {
            returnDate.set(earlier(firstReturnDay(), lastDay()));
        }
    }

    private boolean placesAreKnown() {
        return origin.placeProperty().get().isPresent()
                && destination.placeProperty().get().isPresent();
    }

    /// Validates the form and shows the results, or the first problem.
    public void search() {
        Optional<Place> from = origin.placeProperty().get();
        Optional<Place> to = destination.placeProperty().get();
        problem.set(findProblem(from, to));
        if (problem.get().isPresent() || from.isEmpty() || to.isEmpty()) return;
        Optional<LocalDate> back = isReturn.get() ? Optional.of(returnDate.get()) : Optional.empty();
        SearchCriteria criteria =
                new SearchCriteria(from.get(), to.get(), departureDate.get(), back, passengers.get(), cabin.get());
        recent.add(session.account().username(), RecentSearch.of(criteria));
        navigator.show(new Screen.Results(criteria));
    }

    private Optional<FormProblem> findProblem(Optional<Place> from, Optional<Place> to) {
        if (from.isEmpty()) return problem(Part.ORIGIN, "search.problem.origin");
        if (to.isEmpty()) return problem(Part.DESTINATION, "search.problem.destination");
        if (from.get().code().equals(to.get().code())) return problem(Part.DESTINATION, "search.problem.same");
        if (departureDate.get().isBefore(today())) return problem(Part.DEPARTURE, "search.problem.past");
        return Optional.empty();
    }

    private Optional<FormProblem> problem(Part part, String key) {
        return Optional.of(new FormProblem(part, messages().text(key)));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /// Returns the first possible day of return: the day of departure; across the date line the day before or
    /// after.
    public LocalDate firstReturnDay() {
        LocalDate departure = departureDate.get();
        return origin.placeProperty()
                .get()
                .flatMap(from ->
                        destination.placeProperty().get().map(to -> SearchCriteria.firstReturnDay(from, to, departure)))
                .orElse(departure);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Returns the last day on sale.
    public LocalDate lastDay() {
        return today().plusDays(HORIZON_DAYS);
    }

    private Messages messages() {
        return formats.messages();
    }

    public PlaceFieldModel origin() {
        return origin;
    }

    public PlaceFieldModel destination() {
        return destination;
    }

    public BooleanProperty returnProperty() {
        return isReturn;
    }

    public ObjectProperty<LocalDate> departureDateProperty() {
        return departureDate;
    }

    public ObjectProperty<LocalDate> returnDateProperty() {
        return returnDate;
    }

    public ObjectProperty<PassengerCounts> passengersProperty() {
        return passengers;
    }

    public ObjectProperty<Cabin> cabinProperty() {
        return cabin;
    }

    public ReadOnlyObjectProperty<Optional<FormProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
