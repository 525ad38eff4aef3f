package airside.desktop.profile;

import airside.desktop.account.Account;
import airside.desktop.account.Profile;
import airside.desktop.account.Session;
import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connectivity;
import airside.desktop.formats.DateReader;
import airside.desktop.formats.Formats;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.AuthGateway;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Notifications;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.place.PlaceFieldModel;
import airside.desktop.preferences.Preferences;
import airside.desktop.rules.FieldRules;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import airside.desktop.travel.Place;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// View model of the profile: stored and entered values.
public final class ProfileViewModel implements ScreenModel {
    private final AuthGateway auth;
    private final FlightsGateway flights;
    private final Preferences preferences;
    private final Connectivity connectivity;
    private final Navigator navigator;
    private final Session session;
    private final Notifications notifications;
    private final Background background;
    private final Formats formats;
    private final Messages messages;
    private final FailureMessages failureMessages;
    private final DateReader dates;
    private final FieldRules rules;
    private final PlaceFieldModel homeAirport;
    private final PasswordForm password;
    private final SessionList sessions;
    private Cancellable running = Cancellable.NOTHING;
    private Profile kept = Profile.BLANK;
    /// The values of the fields without input, to detect unsaved changes.
    private Profile untouched = Profile.BLANK;

    // Properties: what the screen shows
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty givenNames = new SimpleStringProperty("");
    private final StringProperty surname = new SimpleStringProperty("");
    private final StringProperty dateOfBirth = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty language = new SimpleStringProperty("en");
    private final ReadOnlyStringWrapper dateOfBirthProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper givenNamesProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper surnameProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emailProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper phoneProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ProfileState> state = new ReadOnlyObjectWrapper<>(new ProfileState.Loading());

    public ProfileViewModel(
            AuthGateway auth,
            FlightsGateway flights,
            Preferences preferences,
            Connectivity connectivity,
            Navigator navigator,
            Session session,
            Notifications notifications,
            Background background,
            Formats formats,
            Clock clock) {
        this.auth = auth;
        this.flights = flights;
        this.preferences = preferences;
        this.connectivity = connectivity;
        this.navigator = navigator;
        this.session = session;
        this.notifications = notifications;
        this.background = background;
        this.formats = formats;
        this.messages = formats.messages();
        this.failureMessages = new FailureMessages(messages);
        this.dates = new DateReader(messages.locale(), clock);
        this.homeAirport = new PlaceFieldModel(flights, background, failureMessages, Optional::empty);
        this.sessions = new SessionList(auth, notifications, background, messages);
        this.password = new PasswordForm(auth, notifications, background, messages, sessions::read);
        this.rules = new FieldRules(messages);
        dateOfBirth.subscribe(_ -> dateOfBirthProblem.set(""));
        givenNames.subscribe(_ -> givenNamesProblem.set(""));
        surname.subscribe(_ -> surnameProblem.set(""));
        email.subscribe(_ -> emailProblem.set(""));
        phone.subscribe(_ -> phoneProblem.set(""));
    }

    // Commands: what one can do

    /// Unsaved input stays while other screens are shown.
    @Override
    public void shown() {
        if (kept == Profile.BLANK) read();
        sessions.read();
    }

    @Override
    public void hidden() {
        password.clear();
        sessions.cancel();
    }

    @Override
    public void closed() {
        running.cancel();
    }

    /// Reloads the sessions, and the profile unless it has unsaved changes.
    @Override
    public Optional<Runnable> refresh() {
        return Optional.of(() -> {
            sessions.read();
            boolean isTyping = state.get() instanceof ProfileState.Saving || !typed().equals(untouched);
            if (!isTyping) read();
        });
    }

    /// Loads the profile.
    public void read() {
        running.cancel();
        state.set(new ProfileState.Loading());
        running = background.run(auth::profile, this::show, failure -> fail(failure, false));
    }

    /// Saves the profile, if all fields are valid.
    public void save() {
        if (state.get() instanceof ProfileState.Saving || !isFine()) return;
        running.cancel();
        state.set(new ProfileState.Saving());
        Profile changed = typed();
        running = background.run(() -> auth.changeProfile(changed), this::saved, failure -> fail(failure, true));
    }

    public void signInAgain() {
        navigator.show(new Screen.SignIn());
    }

    /// Ends the session and shows the sign-in screen; deletes the account's stored data if that is chosen.
    public void signOut() {
        running.cancel();
        session.end();
        navigator.startFrom(new Screen.SignIn());
        boolean eraseData = eraseDataProperty().get();
        background.run(() -> endSessionOnServer(eraseData), _ -> {}, _ -> {});
    }

    private boolean endSessionOnServer(boolean eraseData) {
        auth.signOut(eraseData);
        return true;
    }

    private void show(Profile profile) {
        kept = profile;
        title.set(profile.title().orElse(""));
        givenNames.set(profile.givenNames().orElse(""));
        surname.set(profile.surname().orElse(""));
        dateOfBirth.set(profile.dateOfBirth().map(formats::date).orElse(""));
        email.set(profile.email().orElse(""));
        phone.set(profile.phone().orElse(""));
        language.set(profile.language().orElse("en"));
        state.set(new ProfileState.Ready());
        untouched = typed();
        profile.homeAirport()
                .ifPresent(code -> background.run(() -> flights.getPlace(code), this::showHomeAirport, _ -> {}));
    }

    private void showHomeAirport(Place place) {
        boolean wasUntouched = typed().equals(untouched);
        homeAirport.choose(place);
        if (wasUntouched) untouched = typed();
    }

    private void saved(Profile profile) {
        kept = profile;
        untouched = typed();
        state.set(new ProfileState.Ready());
        Account account = session.account();
        session.begin(new Account(
                account.username(), account.roles(), profile.givenNames(), profile.surname(), account.office()));
        notifications.show(messages.text("profile.saved"));
    }

    private void fail(ApiFailure failure, boolean canEdit) {
        state.set(new ProfileState.Failed(
                failureMessages.of(failure), canEdit, failure instanceof ApiFailure.SignInNeeded));
    }

    /// Validates the form and shows a message beside each invalid field.
    private boolean isFine() {
        boolean isDate =
                dateOfBirth.get().isBlank() || dates.read(dateOfBirth.get()).isPresent();
        dateOfBirthProblem.set(isDate ? "" : messages.text("traveller.born.unreadable"));
        givenNamesProblem.set(rules.nameError(givenNames.get()));
        surnameProblem.set(rules.nameError(surname.get()));
        emailProblem.set(rules.emailError(email.get()));
        phoneProblem.set(rules.phoneError(phone.get()));
        return Stream.of(dateOfBirthProblem, givenNamesProblem, surnameProblem, emailProblem, phoneProblem)
                .allMatch(problem -> problem.get().isEmpty());
    }

    private Profile typed() {
        return new Profile(
                kept.version(),
                given(title),
                given(givenNames),
                given(surname),
                dates.read(dateOfBirth.get()),
                given(email),
                given(phone),
                given(language),
                homeAirport.placeProperty().get().map(Place::code));
    }

    private static Optional<String> given(StringProperty text) {
        return Optional.of(text.get().strip()).filter(t -> !t.isEmpty());
    }

    /// Whether the server is unreachable, so that changes are disabled.
    public ReadOnlyBooleanProperty offlineProperty() {
        return connectivity.lostProperty();
    }

    /// Whether signing out deletes the account's data from this computer.
    public BooleanProperty eraseDataProperty() {
        return preferences.eraseDataProperty();
    }

    public PlaceFieldModel homeAirport() {
        return homeAirport;
    }

    public PasswordForm password() {
        return password;
    }

    public SessionList sessions() {
        return sessions;
    }

    public String username() {
        return session.accountProperty().get().map(Account::username).orElse("");
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty givenNamesProperty() {
        return givenNames;
    }

    public StringProperty surnameProperty() {
        return surname;
    }

    public StringProperty dateOfBirthProperty() {
        return dateOfBirth;
    }

    public StringProperty emailProperty() {
        return email;
    }

    public StringProperty phoneProperty() {
        return phone;
    }

    public StringProperty languageProperty() {
        return language;
    }

    public ReadOnlyStringProperty givenNamesProblemProperty() {
        return givenNamesProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty surnameProblemProperty() {
        return surnameProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty emailProblemProperty() {
        return emailProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty phoneProblemProperty() {
        return phoneProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty dateOfBirthProblemProperty() {
        return dateOfBirthProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ProfileState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
