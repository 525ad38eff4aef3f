package airside.desktop.signin;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.gateway.ApiFailure;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The request of a screen for signing in, and its state. A new request cancels the one in progress.
final class SignInRequest {
    private final Background background;
    private final ReadOnlyObjectWrapper<SignInState> state = new ReadOnlyObjectWrapper<>(new SignInState.Ready());
    private Cancellable running = Cancellable.NOTHING;

    SignInRequest(Background background) {
        this.background = background;
    }

    /// Sends the request with the state [SignInState.Waiting].
    ///
    /// @param done called with the response in the state [SignInState.Ready]
    /// @param failed called in the state [SignInState.Waiting]; sets the next one with [#show]
    <T> void send(Callable<T> request, Consumer<T> done, Consumer<ApiFailure> failed) {
        state.set(new SignInState.Waiting());
        sendSilently(
                request,
                answer -> {
                    state.set(new SignInState.Ready());
                    done.accept(answer);
                },
                failed);
    }

    /// Sends the request without a change of the state.
    <T> void sendSilently(Callable<T> request, Consumer<T> done, Consumer<ApiFailure> failed) {
        running.cancel();
        running = background.run(request, done, failed);
    }

    void cancel() {
        running.cancel();
        if (isWaiting()) state.set(new SignInState.Ready());
    }

    /// Returns whether a request is in progress.
    boolean isWaiting() {
        return state.get() instanceof SignInState.Waiting;
    }

    void show(SignInState next) {
        state.set(next);
    }

    ReadOnlyObjectProperty<SignInState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
