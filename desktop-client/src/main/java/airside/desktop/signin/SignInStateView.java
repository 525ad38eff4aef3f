package airside.desktop.signin;

import airside.desktop.controls.FailurePanel;
import airside.desktop.controls.Visibility;
import airside.desktop.text.Messages;
import javafx.scene.Node;

/// Shows the state of a request: its button is disabled while it is in progress, and a failure is shown in the
/// panel.
///
/// @param action the button that sends the request
/// @param stop the button that cancels it
record SignInStateView(Node action, Node waiting, Node stop, FailurePanel failure, Messages messages) {
    void show(SignInState state) {
        boolean isWaiting = state instanceof SignInState.Waiting;
        action.setDisable(isWaiting);
        waiting.setVisible(isWaiting);
        Visibility.set(stop, isWaiting);
        if (state instanceof SignInState.Failed(var failureMessage))
            failure.show(failureMessage, messages, "", () -> {});
        else failure.hide();
    }
}
