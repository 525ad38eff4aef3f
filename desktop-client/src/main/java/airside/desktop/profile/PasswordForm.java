package airside.desktop.profile;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.AuthGateway;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.navigation.Notifications;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The form that changes the password.
public final class PasswordForm {
    private final AuthGateway auth;
    private final Notifications notifications;
    private final Background background;
    private final Messages messages;
    private final FailureMessages failureMessages;
    private final Runnable whenChanged;
    private Cancellable running = Cancellable.NOTHING;

    private final StringProperty current = new SimpleStringProperty("");
    private final StringProperty next = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper currentProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();

    /// @param whenChanged runs after a change, which ends the account's other sessions
    PasswordForm(
            AuthGateway auth,
            Notifications notifications,
            Background background,
            Messages messages,
            Runnable whenChanged) {
        this.auth = auth;
        this.notifications = notifications;
        this.background = background;
        this.messages = messages;
        this.failureMessages = new FailureMessages(messages);
        this.whenChanged = whenChanged;
        current.subscribe(_ -> currentProblem.set(""));
        next.subscribe(_ -> nextProblem.set(""));
    }

    /// Changes the password; field errors are shown beside their fields.
    public void change() {
        if (isBusy.get()) return;
        currentProblem.set(current.get().isEmpty() ? messages.text("profile.password.current.missing") : "");
        nextProblem.set(next.get().isEmpty() ? messages.text("profile.password.next.missing") : "");
        if (current.get().isEmpty() || next.get().isEmpty()) return;
        String before = current.get();
        String after = next.get();
        isBusy.set(true);
        running = background.run(
                () -> {
                    auth.changePassword(before, after);
                    return after;
                },
                _ -> changed(),
                this::refuse);
    }

    void clear() {
        running.cancel();
        isBusy.set(false);
        current.set("");
        next.set("");
    }

    private void changed() {
        clear();
        notifications.show(messages.text("profile.password.changed"));
        whenChanged.run();
    }

    /// Shows field errors beside their fields, other failures in a panel.
    private void refuse(ApiFailure failure) {
        isBusy.set(false);
        if (failure.is(ProblemCode.WRONG_CREDENTIALS))
            currentProblem.set(messages.text("profile.password.current.wrong"));
        else nextProblem.set(failureMessages.of(failure).advice());
    }

    public StringProperty currentProperty() {
        return current;
    }

    public StringProperty nextProperty() {
        return next;
    }

    public ReadOnlyStringProperty currentProblemProperty() {
        return currentProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty nextProblemProperty() {
        return nextProblem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }
}
