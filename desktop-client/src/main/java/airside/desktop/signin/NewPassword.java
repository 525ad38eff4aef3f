package airside.desktop.signin;

import airside.desktop.background.Background;
import airside.desktop.gateway.AuthGateway;
import airside.desktop.text.Messages;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The input of a new password, with the server's rule and its problem.
public final class NewPassword {
    private final AuthGateway auth;
    private final Background background;
    private final Messages messages;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper rule = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    NewPassword(AuthGateway auth, Background background, Messages messages) {
        this.auth = auth;
        this.background = background;
        this.messages = messages;
        text.subscribe(_ -> problem.set(""));
    }

    /// Loads the server's password rule.
    void askForRule() {
        background.run(auth::options, options -> rule.set(options.passwordRule()), _ -> {});
    }

    /// Returns whether the password is not empty; otherwise shows a message.
    boolean isTyped() {
        if (text.get().isEmpty()) problem.set(messages.text("newPassword.missing"));
        return !text.get().isEmpty();
    }

    /// Shows why the password is refused.
    void refuse(String objection) {
        problem.set(objection);
    }

    void clear() {
        text.set("");
    }

    String get() {
        return text.get();
    }

    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyStringProperty ruleProperty() {
        return rule.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
