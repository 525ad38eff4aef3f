package airside.desktop;

import airside.desktop.account.Session;
import airside.desktop.accountdata.AccountData;
import airside.desktop.background.Background;
import airside.desktop.booking.BookingViewModel;
import airside.desktop.connection.Connectivity;
import airside.desktop.drafts.BookingDrafts;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.Gateways;
import airside.desktop.home.HomeViewModel;
import airside.desktop.home.ResumeModel;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Notifications;
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
import airside.desktop.trip.TripSource;
import airside.desktop.trip.TripViewModel;
import airside.desktop.trips.TripsViewModel;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;

/// Creates the view model of each screen.
public final class ViewModels {
    private final Gateways gateways;
    private final AccountData accountData;
    private final BookingDrafts drafts;
    private final Preferences preferences;
    private final ReadOnlyIntegerProperty sizeShown;
    private final RecentSearches recent;
    private final Session session;
    private final Notifications notifications;
    private final Navigator navigator;
    private final Connectivity connectivity;
    private final Background background;
    private final Formats formats;
    private final Messages messages;
    private final Clock clock;
    private final Supplier<String> keys;
    private final SignInFlow signInFlow;

    /// @param sizeShown the effective UI size, in percent
    /// @param keys returns a new idempotency key for each request
    public ViewModels(
            Gateways gateways,
            AccountData accountData,
            BookingDrafts drafts,
            Preferences preferences,
            ReadOnlyIntegerProperty sizeShown,
            RecentSearches recent,
            Session session,
            Notifications notifications,
            Navigator navigator,
            Connectivity connectivity,
            Background background,
            Formats formats,
            Clock clock,
            Supplier<String> keys) {
        this.gateways = gateways;
        this.accountData = accountData;
        this.drafts = drafts;
        this.preferences = preferences;
        this.sizeShown = sizeShown;
        this.recent = recent;
        this.session = session;
        this.notifications = notifications;
        this.navigator = navigator;
        this.connectivity = connectivity;
        this.background = background;
        this.formats = formats;
        this.messages = formats.messages();
        this.clock = clock;
        this.keys = keys;
        this.signInFlow = new SignInFlow(session, preferences, navigator);
    }

    public SignInViewModel signIn() {
        return new SignInViewModel(
                gateways.auth(),
                gateways.flights(),
                gateways.server(),
                connectivity,
                signInFlow,
                preferences,
                navigator,
                background,
                formats);
    }

    public RegisterViewModel register() {
        return new RegisterViewModel(gateways.auth(), signInFlow, navigator, background, messages);
    }

    public RecoveryViewModel recovery(String username) {
        return new RecoveryViewModel(username, gateways.auth(), signInFlow, navigator, background, messages);
    }

    public HomeViewModel home() {
        SearchFormModel form = searchForm();
        return new HomeViewModel(
                form,
                searchDraft(form),
                resume(),
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
    }

    private ResumeModel resume() {
        return new ResumeModel(
                drafts.ofThisAccount(),
                gateways.flights(),
                gateways.bookings(),
                navigator,
                notifications,
                background,
                formats,
                clock);
    }

    public SearchFormModel searchForm() {
        return new SearchFormModel(gateways.flights(), navigator, session, recent, background, formats, clock);
    }

    private SearchDraft searchDraft(SearchFormModel form) {
        return new SearchDraft(form, accountData.ofThisAccount(), gateways.flights(), recent, session, background);
    }

    public ResultsViewModel results(SearchCriteria criteria) {
        SearchFormModel form = searchForm();
        return new ResultsViewModel(
                criteria, form, searchDraft(form), gateways.flights(), navigator, background, messages, clock);
    }

    public BookingViewModel booking(SearchCriteria criteria, List<ChosenOffer> chosen) {
        return new BookingViewModel(
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
                keys);
    }

    public TripViewModel trip(TripSource source) {
        return new TripViewModel(
                source, gateways.bookings(), connectivity, navigator, notifications, background, formats, clock, keys);
    }

    public TripsViewModel trips() {
        return new TripsViewModel(gateways.bookings(), navigator, connectivity, background, messages, clock);
    }

    public PeopleViewModel people() {
        return new PeopleViewModel(gateways.people(), connectivity, notifications, background, messages);
    }

    public ProfileViewModel profile() {
        return new ProfileViewModel(
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
    }

    public SettingsViewModel settings() {
        return new SettingsViewModel(
                preferences,
                sizeShown,
                gateways.server(),
                gateways.flights(),
                navigator,
                session,
                connectivity,
                background,
                formats);
    }
}
