package airside.desktop.home;

import airside.desktop.account.Profile;
import airside.desktop.account.Session;
import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connectivity;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.AuthGateway;
import airside.desktop.gateway.BookingsGateway;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.preferences.RecentSearches;
import airside.desktop.preferences.RecentSearches.RecentSearch;
import airside.desktop.search.SearchDraft;
import airside.desktop.search.SearchFormModel;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import airside.desktop.travel.Airline;
import airside.desktop.travel.BookingSummary;
import airside.desktop.travel.Place;
import airside.desktop.travel.RouteFlights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// View model of the home screen: the search form, the next trip and recent searches.
public final class HomeViewModel implements ScreenModel {
    private static final int AIRLINES_NAMED_MAX = 4;

    private final SearchFormModel form;
    private final SearchDraft searchDraft;
    private final ResumeModel resume;
    private final NextTripModel nextTrip;
    private final AuthGateway auth;
    private final FlightsGateway flights;
    private final Connectivity connectivity;
    private final Navigator navigator;
    private final Session session;
    private final RecentSearches recent;
    private final Background background;
    private final Formats formats;
    private final FailureMessages failureMessages;
    private final Clock clock;
    private Subscription listening = Subscription.EMPTY;
    private Cancellable loadingRoute = Cancellable.NOTHING;
    private Cancellable fillingForm = Cancellable.NOTHING;

    // Properties: what the screen shows
    private final ReadOnlyStringWrapper greeting = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<RecentSearchFailure>> recentSearchFailure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RouteOnMap> route = new ReadOnlyObjectWrapper<>(RouteOnMap.NOWHERE);
    private final ObservableList<RecentSearch> searches = FXCollections.observableArrayList();
    private final ObservableList<RecentSearch> searchesToSee = FXCollections.unmodifiableObservableList(searches);

    public HomeViewModel(
            SearchFormModel form,
            SearchDraft searchDraft,
            ResumeModel resume,
            AuthGateway auth,
            FlightsGateway flights,
            BookingsGateway bookings,
            Connectivity connectivity,
            Navigator navigator,
            Session session,
            RecentSearches recent,
            Background background,
            Formats formats,
            Clock clock) {
        this.form = form;
        this.searchDraft = searchDraft;
        this.resume = resume;
        this.nextTrip = new NextTripModel(bookings, connectivity, background, formats, clock, resume::compare);
        this.auth = auth;
        this.flights = flights;
        this.connectivity = connectivity;
        this.navigator = navigator;
        this.session = session;
        this.recent = recent;
        this.background = background;
        this.formats = formats;
        this.failureMessages = new FailureMessages(formats.messages());
        this.clock = clock;
        form.origin().placeProperty().subscribe(_ -> loadRoute());
        form.destination().placeProperty().subscribe(_ -> loadRoute());
    }

    // Commands: what one can do

    @Override
    public void shown() {
        greeting.set(messages().text("home.greeting", session.callName()));
        List<RecentSearch> made = recent.list(session.account().username());
        searches.setAll(
                made.stream().filter(s -> !s.departureDate().isBefore(today())).toList());
        resume.shown();
        listening = Subscription.combine(
                connectivity.whenBack(nextTrip::load),
                connectivity.whenBack(() -> recentSearchFailure.set(Optional.empty())),
                connectivity.connectionProperty().subscribe(nextTrip::showReadTime));
        nextTrip.load();
        boolean isFilled = searchDraft.start();
        if (!isFilled && form.origin().placeProperty().get().isEmpty()) startFromHome(made);
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
        nextTrip.cancel();
        fillingForm.cancel();
        recentSearchFailure.set(Optional.empty());
        searchDraft.keep();
        resume.hidden();
    }

    @Override
    public void closed() {
        loadingRoute.cancel();
    }

    @Override
    public Optional<Runnable> refresh() {
        return Optional.of(() -> {
            nextTrip.load();
            loadRoute();
        });
    }

    /// Loads the next trip.
    public void loadNextTrip() {
        nextTrip.load();
    }

    public void signInAgain() {
        navigator.show(new Screen.SignIn());
    }

    /// Opens the trip screen of a booking.
    public void open(BookingSummary booking) {
        navigator.show(new Screen.Trip(booking.locator(), false));
    }

    /// Fills the form with an earlier search and runs it again.
    public void repeat(RecentSearch search) {
        fillingForm.cancel();
        recentSearchFailure.set(Optional.empty());
        fillingForm = background.run(
                () -> search.toCriteria(flights::getPlace),
                criteria -> {
                    form.fill(criteria);
                    form.search();
                },
                failure -> failToRepeat(search, failure));
    }

    private void failToRepeat(RecentSearch search, ApiFailure failure) {
        if (failure.mayPass()) connectivity.checkAfterFailure();
        recentSearchFailure.set(Optional.of(new RecentSearchFailure(
                search, failureMessages.of(failure), failure instanceof ApiFailure.SignInNeeded)));
    }

    /// Sets the origin: the home airport of the profile, otherwise the origin of the last search.
    private void startFromHome(List<RecentSearch> made) {
        Optional<String> last = made.stream().map(RecentSearch::origin).findFirst();
        fillingForm = background.run(
                () -> Optional.of(auth.profile())
                        .flatMap(Profile::homeAirport)
                        .or(() -> last)
                        .map(flights::getPlace),
                place -> place.filter(_ -> form.origin().placeProperty().get().isEmpty())
                        .ifPresent(form.origin()::choose),
                _ -> {});
    }

    private void loadRoute() {
        loadingRoute.cancel();
        Optional<Place> from = form.origin().placeProperty().get();
        Optional<Place> to = form.destination().placeProperty().get();
        route.set(new RouteOnMap(from, to, ""));
        if (from.isEmpty() || to.isEmpty()) return;
        loadingRoute = background.run(
                () -> flights.flightsBetween(from.get(), to.get()),
                found -> route.set(route.get().with(describe(found))),
                _ -> {});
    }

    private String describe(RouteFlights found) {
        int perWeek = found.countInWeekFrom(form.departureDateProperty().get());
        if (perWeek == 0) return messages().text("home.route.none");
        List<String> names = found.airlines().stream().map(Airline::name).toList();
        String named = names.stream().limit(AIRLINES_NAMED_MAX).collect(Collectors.joining(", "));
        int more = Math.max(0, names.size() - AIRLINES_NAMED_MAX);
        return messages().text("home.route.flights", perWeek, named, more);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Messages messages() {
        return formats.messages();
    }

    public SearchFormModel form() {
        return form;
    }

    /// Returns the model of unfinished bookings.
    public ResumeModel resume() {
        return resume;
    }

    public ReadOnlyStringProperty greetingProperty() {
        return greeting.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty subtitleProperty() {
        return nextTrip.subtitleProperty();
    }

    public ReadOnlyObjectProperty<NextTrip> nextTripProperty() {
        return nextTrip.tripProperty();
    }

    /// "as of 10:42" while the server is unreachable; otherwise empty.
    public ReadOnlyStringProperty nextTripAsOfProperty() {
        return nextTrip.asOfProperty();
    }

    /// The recent search that failed; empty after another attempt or when the server is back.
    public ReadOnlyObjectProperty<Optional<RecentSearchFailure>> recentSearchFailureProperty() {
        return recentSearchFailure.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RouteOnMap> routeProperty() {
        return route.getReadOnlyProperty();
    }

    public ObservableList<RecentSearch> searches() {
        return searchesToSee;
    }
}
