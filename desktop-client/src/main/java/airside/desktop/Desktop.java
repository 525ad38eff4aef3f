package airside.desktop;

import airside.desktop.account.Session;
import airside.desktop.accountdata.AccountData;
import airside.desktop.background.Background;
import airside.desktop.connection.Connectivity;
import airside.desktop.drafts.BookingDrafts;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.Gateways;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Notifications;
import airside.desktop.navigation.Screen;
import airside.desktop.preferences.PreferenceStore;
import airside.desktop.preferences.Preferences;
import airside.desktop.preferences.RecentSearches;
import airside.desktop.shell.ShellViewModel;
import airside.desktop.shell.Window;
import airside.desktop.text.Messages;
import airside.desktop.theme.Theme;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;

/// The objects of the application, constructed top to bottom without a container.
///
/// They are kept when the language changes; windows and screens are built again by [#window].
public final class Desktop {
    private final Gateways gateways;
    private final Background background;
    private final Clock clock;
    private final Locale computerLocale;
    private final PreferenceStore preferenceStore;
    private final AccountData accountData;
    private final BookingDrafts drafts;
    private final Preferences preferences;
    private final Session session = new Session();
    private final Notifications notifications = new Notifications();
    private final Navigator navigator = new Navigator(new Screen.SignIn());
    private final Connectivity connectivity;
    private final Theme theme;

    /// @param computerLook the light or dark appearance of the operating system
    public Desktop(
            Gateways gateways,
            PreferenceStore preferenceStore,
            AccountData accountData,
            Background background,
            Clock clock,
            Locale computerLocale,
            ObservableValue<ColorScheme> computerLook) {
        this.gateways = gateways;
        this.preferenceStore = preferenceStore;
        this.accountData = accountData;
        this.drafts = new BookingDrafts(accountData, clock);
        this.background = background;
        this.clock = clock;
        this.computerLocale = computerLocale;
        this.preferences = new Preferences(preferenceStore);
        this.connectivity = new Connectivity(gateways.server(), background, clock);
        this.theme = new Theme(preferences, computerLook);
    }

    /// Returns a new window in the chosen language.
    public Window window() {
        return window(Messages.in(preferences.languageProperty().get().locale(computerLocale)));
    }

    /// Returns a new window with these texts.
    public Window window(Messages messages) {
        Formats formats = new Formats(messages);
        ViewModels models = new ViewModels(
                gateways,
                accountData,
                drafts,
                preferences,
                theme.sizePercentProperty(),
                new RecentSearches(preferenceStore),
                session,
                notifications,
                navigator,
                connectivity,
                background,
                formats,
                clock,
                () -> UUID.randomUUID().toString());
        Screens screens = new Screens(models, formats, clock.getZone());
        ShellViewModel shell =
                new ShellViewModel(navigator, session, connectivity, gateways.server(), background, formats, clock);
        return new Window(navigator, screens::open, shell, theme, notifications);
    }

    public Preferences preferences() {
        return preferences;
    }

    public PreferenceStore preferenceStore() {
        return preferenceStore;
    }

    public Session session() {
        return session;
    }

    public Navigator navigator() {
        return navigator;
    }

    public Connectivity connectivity() {
        return connectivity;
    }

    public Theme theme() {
        return theme;
    }
}
