package airside.desktop;

import airside.desktop.account.Session;
import airside.desktop.accountdata.AccountData;
import airside.desktop.background.Background;
import airside.desktop.booking.BookingView;
import airside.desktop.booking.BookingViewModel;
import airside.desktop.connection.Connectivity;
import airside.desktop.drafts.BookingDrafts;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.Gateways;
import airside.desktop.home.HomeView;
import airside.desktop.home.HomeViewModel;
import airside.desktop.home.ResumeModel;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Notifications;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.navigation.ScreenView;
import airside.desktop.navigation.Views;
import airside.desktop.people.PeopleView;
import airside.desktop.people.PeopleViewModel;
import airside.desktop.preferences.PreferenceStore;
import airside.desktop.preferences.Preferences;
import airside.desktop.preferences.RecentSearches;
import airside.desktop.profile.ProfileView;
import airside.desktop.profile.ProfileViewModel;
import airside.desktop.results.ResultsView;
import airside.desktop.results.ResultsViewModel;
import airside.desktop.search.SearchDraft;
import airside.desktop.search.SearchFormModel;
import airside.desktop.settings.SettingsView;
import airside.desktop.settings.SettingsViewModel;
import airside.desktop.shell.LoadedScreen;
import airside.desktop.signin.RecoveryView;
import airside.desktop.signin.RecoveryViewModel;
import airside.desktop.signin.RegisterView;
import airside.desktop.signin.RegisterViewModel;
import airside.desktop.signin.SignInFlow;
import airside.desktop.signin.SignInView;
import airside.desktop.signin.SignInViewModel;
import airside.desktop.text.Messages;
import airside.desktop.theme.Theme;
import airside.desktop.travel.Booking;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.SearchCriteria;
import airside.desktop.trip.TripView;
import airside.desktop.trip.TripViewModel;
import airside.desktop.trips.TripsView;
import airside.desktop.trips.TripsViewModel;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Builds the view and the view model of each [Screen].
final class Screens {
    private final Gateways gateways;
    private final AccountData accountData;
    private final BookingDrafts drafts;
    private final Preferences preferences;
    private final Theme theme;
    private final Session session;
    private final Notifications notifications;
    private final Navigator navigator;
    private final Connectivity connectivity;
    private final Background background;
    private final Formats formats;
    private final Messages messages;
    private final Clock clock;
    private final RecentSearches recent;
    private final SignInFlow signInFlow;

    Screens(
            Gateways gateways,
            PreferenceStore preferenceStore,
            AccountData accountData,
            BookingDrafts drafts,
            Preferences preferences,
            Theme theme,
            Session session,
            Notifications notifications,
            Navigator navigator,
            Connectivity connectivity,
            Background background,
            Formats formats,
            Clock clock) {
        this.gateways = gateways;
        this.accountData = accountData;
        this.drafts = drafts;
        this.preferences = preferences;
        this.theme = theme;
        this.session = session;
        this.notifications = notifications;
        this.navigator = navigator;
        this.connectivity = connectivity;
        this.background = background;
        this.formats = formats;
        this.messages = formats.messages();
        this.clock = clock;
        this.recent = new RecentSearches(preferenceStore);
        this.signInFlow = new SignInFlow(session, preferences, navigator);
    }

    LoadedScreen open(Screen screen) {
        return switch (screen) {
            case Screen.SignIn _ -> signIn();
            case Screen.Register _ -> register();
            case Screen.Recovery(var username) -> recovery(username);
            case Screen.Home _ -> home();
            case Screen.Results(var criteria) -> results(criteria);
            case Screen.Booking(var criteria, var chosen) -> booking(criteria, chosen);
            case Screen.Trip(var locator, var justBooked) -> trip(locator, justBooked);
            case Screen.FoundTrip(var booking) -> foundTrip(booking);
            case Screen.Trips _ -> trips();
            case Screen.People _ -> people();
            case Screen.Profile _ -> profile();
            case Screen.Settings _ -> settings();
        };
    }

    private LoadedScreen signIn() {
        SignInViewModel model = new SignInViewModel(
                gateways.auth(),
                gateways.flights(),
                gateways.server(),
                connectivity,
                signInFlow,
                preferences,
                navigator,
                background,
                formats);
        return open(new SignInView(model, messages), model);
    }

    private LoadedScreen register() {
        RegisterViewModel model = new RegisterViewModel(gateways.auth(), signInFlow, navigator, background, messages);
        return open(new RegisterView(model, messages), model);
    }

    private LoadedScreen recovery(String username) {
        RecoveryViewModel model =
                new RecoveryViewModel(username, gateways.auth(), signInFlow, navigator, background, messages);
        return open(new RecoveryView(model, messages), model);
    }

    private LoadedScreen people() {
        PeopleViewModel model =
                new PeopleViewModel(gateways.people(), connectivity, notifications, background, messages);
        return open(new PeopleView(model, formats, clock.getZone()), model);
    }

    private LoadedScreen results(SearchCriteria criteria) {
        SearchFormModel form = searchForm();
        ResultsViewModel model = new ResultsViewModel(
                criteria, form, draftOf(form), gateways.flights(), navigator, background, messages, clock);
        return open(new ResultsView(model, formats), model);
    }

    private LoadedScreen booking(SearchCriteria criteria, List<ChosenOffer> chosen) {
        BookingViewModel model = new BookingViewModel(
                criteria,
                chosen,
                gateways.auth(),
                gateways.flights(),
                gateways.bookings(),
                drafts.ofThisAccount(),
                connectivity,
                navigator,
                background,
                formats,
                clock,
                Screens::newIdempotencyKey);
        return open(new BookingView(model, formats), model);
    }

    private LoadedScreen trip(String locator, boolean justBooked) {
        TripViewModel model = new TripViewModel(
                locator,
                justBooked,
                gateways.bookings(),
                connectivity,
                navigator,
                notifications,
                background,
                formats,
                clock,
                Screens::newIdempotencyKey);
        return open(new TripView(model, formats, clock.getZone()), model);
    }

    private LoadedScreen foundTrip(Booking booking) {
        TripViewModel model = new TripViewModel(
                booking,
                gateways.bookings(),
                connectivity,
                navigator,
                notifications,
                background,
                formats,
                clock,
                Screens::newIdempotencyKey);
        return open(new TripView(model, formats, clock.getZone()), model);
    }

    private LoadedScreen trips() {
        TripsViewModel model =
                new TripsViewModel(gateways.bookings(), navigator, connectivity, background, messages, clock);
        return open(new TripsView(model, formats, clock.getZone()), model);
    }

    private LoadedScreen profile() {
        ProfileViewModel model = new ProfileViewModel(
                gateways.auth(),
                gateways.flights(),
                preferences,
                connectivity,
                navigator,
                session,
                notifications,
                background,
                formats,
                clock);
        return open(new ProfileView(model, formats, clock.getZone()), model);
    }

    private LoadedScreen settings() {
        SettingsViewModel model = new SettingsViewModel(
                preferences,
                theme.sizePercentProperty(),
                gateways.server(),
                gateways.flights(),
                navigator,
                session,
                connectivity,
                background,
                formats);
        return open(new SettingsView(model), model);
    }

    /// Returns a new idempotency key.
    private static String newIdempotencyKey() {
        return UUID.randomUUID().toString();
    }

    private SearchFormModel searchForm() {
        return new SearchFormModel(gateways.flights(), navigator, session, recent, background, formats, clock);
    }

    private SearchDraft draftOf(SearchFormModel form) {
        return new SearchDraft(form, accountData.ofThisAccount(), gateways.flights(), recent, session, background);
    }

    private LoadedScreen home() {
        SearchFormModel form = searchForm();
        HomeViewModel model = new HomeViewModel(
                form,
                draftOf(form),
                new ResumeModel(
                        drafts.ofThisAccount(),
                        gateways.flights(),
                        gateways.bookings(),
                        navigator,
                        notifications,
                        background,
                        formats,
                        clock),
                gateways.auth(),
                gateways.flights(),
                gateways.bookings(),
                connectivity,
                navigator,
                session,
                recent,
                background,
                formats,
                clock);
        return open(new HomeView(model, formats), model);
    }

    private LoadedScreen open(ScreenView view, ScreenModel model) {
        return new LoadedScreen(Views.load(view, messages), view, model);
    }
}
