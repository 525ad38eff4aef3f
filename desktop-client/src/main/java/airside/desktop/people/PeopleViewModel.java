package airside.desktop.people;

import airside.desktop.account.OneTimeCode;
import airside.desktop.account.Person;
import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.connection.Connectivity;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.PeopleGateway;
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

/// The account of another person: looked up by its user name or chosen from the own agency, helped with a one-time
/// code, disabled or enabled.
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

    /// A code is shown once: it is gone when another screen was shown.
    @Override
    public void hidden() {
        running.cancel();
        listing.cancel();
        if (state.get() instanceof PersonState.Shown(Person person, var _, var _)) {
            state.set(new PersonState.Shown(person, Optional.empty(), false));
        }
    }

    /// Reads the colleagues and the person shown. A code that is shown stays: it is shown once.
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

    /// Looks the typed user name up.
    public void find() {
        String name = username.get().strip();
        if (name.isEmpty()) {
            usernameProblem.set(messages.text("people.username.missing"));
            return;
        }
        state.set(new PersonState.Looking());
        ask(() -> people.get(name), this::show, Optional.empty());
    }

    public void choose(Person person) {
        running.cancel();
        username.set(person.username());
        show(person);
    }

    public void makeCode() {
        withPerson(person ->
                ask(() -> people.makeCode(person.username()), code -> show(person, code), Optional.of(person)));
    }

    /// Disables an account that may be used, or enables one that may not.
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

    /// Acts unless an act on the person is running already.
    private void withPerson(Consumer<Person> act) {
        switch (state.get()) {
            case PersonState.Shown(Person person, var code, var isBusy) -> {
                if (!isBusy) begin(person, code, act);
            }
            case PersonState.Failed(var _, Optional<Person> person) ->
                person.ifPresent(about -> begin(about, Optional.empty(), act));
            case PersonState.NoneChosen _, PersonState.Looking _ -> {}
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

    /// A name that does not exist is said beside the field.
    private void fail(ApiFailure failure, Optional<Person> about) {
        if (about.isEmpty() && failure.is("NOT_FOUND")) {
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

    /// The people of the own agency; empty for an administrator.
    public ObservableList<Person> colleagues() {
        return colleaguesToSee;
    }

    /// Whether nothing can be changed, because the server does not answer.
    public ReadOnlyBooleanProperty offlineProperty() {
        return connectivity.lostProperty();
    }
}
