package airside.desktop.people;

import airside.desktop.account.OneTimeCode;
import airside.desktop.account.Person;
import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connectivity;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.PeopleGateway;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.navigation.Notifications;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// View model of other people's accounts: finds an account by user name or in the caller's agency, creates one-time
/// codes, disables and enables accounts.
public final class PeopleViewModel implements ScreenModel {
    private final PeopleGateway people;
    private final Notifications notifications;
    private final Connectivity connectivity;
    private final Background background;
    private final Messages messages;
    private final FailureMessages failureMessages;
    private Cancellable running = Cancellable.NOTHING;
    private Cancellable listing = Cancellable.NOTHING;

    // Properties: what the screen shows
    private final StringProperty username = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper usernameProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PersonState> state = new ReadOnlyObjectWrapper<>(new PersonState.NoneChosen());
    private final ObservableList<Person> colleagues = FXCollections.observableArrayList();
    private final ObservableList<Person> colleaguesToSee = FXCollections.unmodifiableObservableList(colleagues);

    public PeopleViewModel(
            PeopleGateway people,
            Connectivity connectivity,
            Notifications notifications,
            Background background,
            Messages messages) {
        this.people = people;
        this.connectivity = connectivity;
        this.notifications = notifications;
        this.background = background;
        this.messages = messages;
        this.failureMessages = new FailureMessages(messages);
        username.subscribe(_ -> usernameProblem.set(""));
    }

    // Commands: what one can do

    @Override
    public void shown() {
        readColleagues();
    }

    /// Hides the one-time code, which is shown only once.
    @Override
    public void hidden() {
        running.cancel();
        listing.cancel();
        if (state.get() instanceof PersonState.Shown(Person person, var _, var _)) {
            state.set(new PersonState.Shown(person, Optional.empty(), false));
        }
    }

    /// Reloads the colleagues and the selected person. A shown code stays, because it cannot be loaded again.
    @Override
    public Optional<Runnable> refresh() {
        return Optional.of(() -> {
            readColleagues();
            if (state.get() instanceof PersonState.Shown(Person person, var code, var isBusy)
                    && code.isEmpty()
                    && !isBusy) {
                ask(() -> people.get(person.username()), this::show, Optional.of(person));
            }
        });
    }

    /// Finds the account with the entered user name.
    public void find() {
        String name = username.get().strip();
        if (name.isEmpty()) {
            usernameProblem.set(messages.text("people.username.missing"));
            return;
        }
        state.set(new PersonState.Loading());
        ask(() -> people.get(name), this::show, Optional.empty());
    }

    /// Shows an account of the agency.
    public void choose(Person person) {
        running.cancel();
        username.set(person.username());
        show(person);
    }

    /// Creates a one-time code for the shown account.
    public void makeCode() {
        withPerson(person ->
                ask(() -> people.makeCode(person.username()), code -> show(person, code), Optional.of(person)));
    }

    /// Disables an enabled account, or enables a disabled one.
    public void changeAccess() {
        withPerson(person -> ask(
                () -> people.changeAccess(person.username(), person.isDisabled()),
                changed -> {
                    show(changed);
                    String done = changed.isDisabled() ? "people.disabled" : "people.enabled";
                    notifications.show(messages.text(done, changed.name()));
                    readColleagues();
                },
                Optional.of(person)));
    }

    /// Runs the action with the selected person, unless another action is running.
    private void withPerson(Consumer<Person> act) {
        switch (state.get()) {
            case PersonState.Shown(Person person, var code, var isBusy) -> {
                if (!isBusy) begin(person, code, act);
            }
            case PersonState.Failed(var _, Optional<Person> person) ->
                person.ifPresent(about -> begin(about, Optional.empty(), act));
            case PersonState.NoneChosen _, PersonState.Loading _ -> {}
        }
    }

    private void begin(Person person, Optional<OneTimeCode> code, Consumer<Person> act) {
        state.set(new PersonState.Shown(person, code, true));
        act.accept(person);
    }

    private <T> void ask(Callable<T> question, Consumer<T> answer, Optional<Person> about) {
        running.cancel();
        running = background.run(question, answer, failure -> fail(failure, about));
    }

    private void show(Person person) {
        state.set(new PersonState.Shown(person, Optional.empty(), false));
    }

    private void show(Person person, OneTimeCode code) {
        state.set(new PersonState.Shown(person, Optional.of(code), false));
    }

    /// Shows an unknown user name beside the field, other failures in a panel.
    private void fail(ApiFailure failure, Optional<Person> about) {
        if (about.isEmpty() && failure.is(ProblemCode.NOT_FOUND)) {
            state.set(new PersonState.NoneChosen());
            usernameProblem.set(messages.text("people.username.unknown"));
        } else {
            state.set(new PersonState.Failed(failureMessages.of(failure), about));
        }
    }

    private void readColleagues() {
        listing.cancel();
        listing = background.run(people::colleagues, colleagues::setAll, _ -> {});
    }

    public StringProperty usernameProperty() {
        return username;
    }

    public ReadOnlyStringProperty usernameProblemProperty() {
        return usernameProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PersonState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Returns the people of the caller's agency; empty for an administrator.
    public ObservableList<Person> colleagues() {
        return colleaguesToSee;
    }

    /// Whether the server is unreachable, so that changes are disabled.
    public ReadOnlyBooleanProperty offlineProperty() {
        return connectivity.lostProperty();
    }
}
