package airside.desktop.profile;

import airside.desktop.account.OpenSession;
import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.AuthGateway;
import airside.desktop.navigation.Notifications;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Model of the account's sessions, which can be ended.
public final class SessionList {
    private final AuthGateway auth;
    private final Notifications notifications;
    private final Background background;
    private final Messages messages;
    private final FailureMessages failureMessages;
    private Cancellable running = Cancellable.NOTHING;
    private boolean isEnding;

    private final ReadOnlyObjectWrapper<SessionsState> state = new ReadOnlyObjectWrapper<>(new SessionsState.Loading());

    SessionList(AuthGateway auth, Notifications notifications, Background background, Messages messages) {
        this.auth = auth;
        this.notifications = notifications;
        this.background = background;
        this.messages = messages;
        this.failureMessages = new FailureMessages(messages);
    }

    /// Loads the sessions; the previous list stays until the response arrives.
    public void read() {
        cancel();
        running = background.run(auth::sessions, sessions -> state.set(new SessionsState.Shown(sessions)), this::fail);
    }

    /// Ends a session of the account.
    public void end(OpenSession session) {
        act(() -> auth.endSession(session.id()), "profile.sessions.ended");
    }

    /// Ends all sessions of the account except for this one.
    public void endOthers() {
        act(auth::endOtherSessions, "profile.sessions.othersEnded");
    }

    void cancel() {
        running.cancel();
        isEnding = false;
    }

    private void act(Runnable ending, String notice) {
        if (isEnding) return;
        cancel();
        isEnding = true;
        running = background.run(
                () -> {
                    ending.run();
                    return auth.sessions();
                },
                sessions -> {
                    isEnding = false;
                    state.set(new SessionsState.Shown(sessions));
                    notifications.show(messages.text(notice));
                },
                this::fail);
    }

    private void fail(ApiFailure failure) {
        isEnding = false;
        state.set(new SessionsState.Failed(failureMessages.of(failure)));
    }

    public ReadOnlyObjectProperty<SessionsState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
