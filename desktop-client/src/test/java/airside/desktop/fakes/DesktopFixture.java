package airside.desktop.fakes;

import airside.desktop.account.Session;
import airside.desktop.accountdata.InMemoryAccountData;
import airside.desktop.background.Background;
import airside.desktop.booking.BookingViewModel;
import airside.desktop.connection.Connectivity;
import airside.desktop.drafts.BookingDrafts;
import airside.desktop.formats.Formats;
import airside.desktop.home.HomeViewModel;
import airside.desktop.home.ResumeModel;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Notifications;
import airside.desktop.navigation.Screen;
import airside.desktop.people.PeopleViewModel;
import airside.desktop.preferences.Preferences;
import airside.desktop.preferences.RecentSearches;
import airside.desktop.profile.ProfileViewModel;
import airside.desktop.results.ResultsViewModel;
import airside.desktop.search.SearchDraft;
import airside.desktop.search.SearchFormModel;
import airside.desktop.settings.SettingsViewModel;
import airside.desktop.signin.RecoveryViewModel;
import airside.desktop.signin.RegisterViewModel;
import airside.desktop.signin.SignInFlow;
import airside.desktop.signin.SignInViewModel;
import airside.desktop.text.Messages;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.SearchCriteria;
import airside.desktop.trip.TripViewModel;
import airside.desktop.trips.TripsViewModel;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// Creates view models with fake gateways, without a window.
public final class DesktopFixture {
    public final TestClock clock = new TestClock();
    public final FakeAuth auth = new FakeAuth();
    public final FakePeople people = new FakePeople();
    public final FakeFlights flights = new FakeFlights();
    public final FakeBookings bookings = new FakeBookings(clock);
    public final FakeServer server = new FakeServer();
    public final ImmediateBackground background = new ImmediateBackground();
    public final HeldBackground held = new HeldBackground();
    public final InMemoryPreferenceStore preferenceStore = new InMemoryPreferenceStore();
    public final InMemoryAccountData accountData = new InMemoryAccountData();
    public final BookingDrafts drafts = new BookingDrafts(accountData, clock);
    public final Preferences preferences = new Preferences(preferenceStore);
    public final IntegerProperty sizeShown = new SimpleIntegerProperty(100);
    public final RecentSearches recent = new RecentSearches(preferenceStore);
    public final Session session = new Session();
    public final Notifications notifications = new Notifications();
    public final Navigator navigator = new Navigator(new Screen.SignIn());
    public final Connectivity connectivity = new Connectivity(server, background, clock);
    public final Messages messages = Messages.in(Locale.UK);
    public final Formats formats = new Formats(messages);
    private final Supplier<String> keys =
            IntStream.iterate(1, i -> i + 1).mapToObj(i -> "key-" + i).iterator()::next;

    public Screen screen() {
        return navigator.currentProperty().get();
    }

    public DesktopFixture signedIn() {
        session.begin(FakeAuth.MAYA);
        navigator.startFrom(new Screen.Home());
        return this;
    }

    public SignInViewModel signIn() {
        return signIn(background);
    }

    public SignInViewModel signIn(Background by) {
        return new SignInViewModel(
                auth, flights, server, connectivity, signInFlow(), preferences, navigator, by, formats);
    }

    public RegisterViewModel register() {
        return register(background);
    }

    public RegisterViewModel register(Background by) {
        return new RegisterViewModel(auth, signInFlow(), navigator, by, messages);
    }

    public RecoveryViewModel recovery(String username) {
        return recovery(username, background);
    }

    public RecoveryViewModel recovery(String username, Background by) {
        return new RecoveryViewModel(username, auth, signInFlow(), navigator, by, messages);
    }

    public PeopleViewModel people() {
        return people(background);
    }

    public PeopleViewModel people(Background by) {
        return new PeopleViewModel(people, connectivity, notifications, by, messages);
    }

    private SignInFlow signInFlow() {
        return new SignInFlow(session, preferences, navigator);
    }

    public SearchFormModel form() {
        return new SearchFormModel(flights, navigator, session, recent, background, formats, clock);
    }

    private SearchDraft draftOf(SearchFormModel form) {
        return new SearchDraft(form, accountData, flights, recent, session, background);
    }

    public HomeViewModel home() {
        SearchFormModel form = form();
        ResumeModel resume =
                new ResumeModel(drafts, flights, bookings, navigator, notifications, background, formats, clock);
        return new HomeViewModel(
                form,
                draftOf(form),
                resume,
                auth,
                flights,
                bookings,
                connectivity,
                navigator,
                session,
                recent,
                background,
                formats,
                clock);
    }

    public ResultsViewModel results(SearchCriteria criteria) {
        return results(criteria, background);
    }

    public ResultsViewModel results(SearchCriteria criteria, Background by) {
        SearchFormModel form = form();
        return new ResultsViewModel(criteria, form, draftOf(form), flights, navigator, by, messages, clock);
    }

    public BookingViewModel booking() {
        return booking(SampleTravel.chosenReturn());
    }

    public BookingViewModel booking(List<ChosenOffer> chosen) {
        return new BookingViewModel(
                SampleTravel.aReturnTrip(),
                chosen,
                auth,
                flights,
                bookings,
                drafts,
                connectivity,
                navigator,
                background,
                formats,
                clock,
                keys);
    }

    public TripViewModel trip(String locator) {
        return trip(locator, false);
    }

    public TripViewModel tripJustBooked(String locator) {
        return trip(locator, true);
    }

    private TripViewModel trip(String locator, boolean justBooked) {
        return new TripViewModel(
                locator,
                justBooked,
                bookings,
                connectivity,
                navigator,
                notifications,
                background,
                formats,
                clock,
                keys);
    }

    public TripsViewModel trips() {
        return new TripsViewModel(bookings, navigator, connectivity, background, messages, clock);
    }

    public ProfileViewModel profile() {
        return profile(background);
    }

    public ProfileViewModel profile(Background by) {
        return new ProfileViewModel(
                auth, flights, preferences, connectivity, navigator, session, notifications, by, formats, clock);
    }

    public SettingsViewModel settings() {
        return new SettingsViewModel(
                preferences, sizeShown, server, flights, navigator, session, connectivity, background, formats);
    }
}
