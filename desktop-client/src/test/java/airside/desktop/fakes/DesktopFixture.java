package airside.desktop.fakes;

import airside.desktop.ViewModels;
import airside.desktop.account.Session;
import airside.desktop.background.Background;
import airside.desktop.booking.BookingViewModel;
import airside.desktop.connection.Connectivity;
import airside.desktop.drafts.BookingDrafts;
import airside.desktop.formats.Formats;
import airside.desktop.home.HomeViewModel;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Notifications;
import airside.desktop.navigation.Screen;
import airside.desktop.people.PeopleViewModel;
import airside.desktop.preferences.Preferences;
import airside.desktop.preferences.RecentSearches;
import airside.desktop.profile.ProfileViewModel;
import airside.desktop.results.ResultsViewModel;
import airside.desktop.search.SearchFormModel;
import airside.desktop.settings.SettingsViewModel;
import airside.desktop.signin.RecoveryViewModel;
import airside.desktop.signin.RegisterViewModel;
import airside.desktop.signin.SignInViewModel;
import airside.desktop.text.Messages;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.SearchCriteria;
import airside.desktop.trip.TripSource;
import airside.desktop.trip.TripViewModel;
import airside.desktop.trips.TripsViewModel;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// Creates view models with fake gateways, without a window.
public final class DesktopFixture extends Fakes {
    public final HeldBackground held = new HeldBackground();
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

    private ViewModels models(Background by) {
        return new ViewModels(
                gateways(),
                accountData,
                drafts,
                preferences,
                sizeShown,
                recent,
                session,
                notifications,
                navigator,
                connectivity,
                by,
                formats,
                clock,
                keys);
    }

    public SignInViewModel signIn() {
        return signIn(background);
    }

    public SignInViewModel signIn(Background by) {
        return models(by).signIn();
    }

    public RegisterViewModel register() {
        return register(background);
    }

    public RegisterViewModel register(Background by) {
        return models(by).register();
    }

    public RecoveryViewModel recovery(String username) {
        return recovery(username, background);
    }

    public RecoveryViewModel recovery(String username, Background by) {
        return models(by).recovery(username);
    }

    public PeopleViewModel people() {
        return people(background);
    }

    public PeopleViewModel people(Background by) {
        return models(by).people();
    }

    public SearchFormModel form() {
        return models(background).searchForm();
    }

    public HomeViewModel home() {
        return models(background).home();
    }

    public ResultsViewModel results(SearchCriteria criteria) {
        return results(criteria, background);
    }

    public ResultsViewModel results(SearchCriteria criteria, Background by) {
        return models(by).results(criteria);
    }

    public BookingViewModel booking() {
        return booking(SampleTravel.chosenReturn());
    }

    public BookingViewModel booking(List<ChosenOffer> chosen) {
        return models(background).booking(SampleTravel.aReturnTrip(), chosen);
    }

    public TripViewModel trip(String locator) {
        return models(background).trip(new TripSource.Own(locator, false));
    }

    public TripViewModel tripJustBooked(String locator) {
        return models(background).trip(new TripSource.Own(locator, true));
    }

    public TripsViewModel trips() {
        return models(background).trips();
    }

    public ProfileViewModel profile() {
        return profile(background);
    }

    public ProfileViewModel profile(Background by) {
        return models(by).profile();
    }

    public SettingsViewModel settings() {
        return models(background).settings();
    }
}
