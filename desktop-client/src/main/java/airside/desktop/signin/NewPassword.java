package airside.desktop.signin;

import airside.desktop.background.Background;
import airside.desktop.gateway.AuthGateway;
import airside.desktop.text.Messages;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A new password as it is typed, with the server's rule for it and what is wrong with it.
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

    /// Asks the server for its rule.
    void askForRule() {
        background.run(auth::options, options -> rule.set(options.passwordRule()), _ -> {});
    }

    /// Whether something is typed; says so beside the field if not.
    boolean isTyped() {
        if (text.get().isEmpty()) problem.set(messages.text("newPassword.missing"));
        return !text.get().isEmpty();
    }

    /// Says beside the field why the password will not do.
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
