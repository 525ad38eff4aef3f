package airside.desktop.booking;

import airside.contract.rules.ValueRule;
import airside.desktop.account.Profile;
import airside.desktop.text.Messages;
import airside.desktop.travel.Contact;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Whom to reach about the booking, as typed so far.
public final class ContactForm {
    /// Languages that travellers may be written to in (BCP 47).
    public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "it");

    private final Messages messages;
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty language = new SimpleStringProperty("en");
    private final ReadOnlyStringWrapper emailProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper phoneProblem = new ReadOnlyStringWrapper("");

    ContactForm(Messages messages) {
        this.messages = messages;
        String spoken = messages.locale().getLanguage();
        if (LANGUAGES.contains(spoken)) language.set(spoken);
        email.subscribe(_ -> emailProblem.set(""));
        phone.subscribe(_ -> phoneProblem.set(""));
    }

    /// What was typed stays; only what is empty is filled.
    void fill(Profile profile) {
        if (email.get().isEmpty()) profile.email().ifPresent(email::set);
        if (phone.get().isEmpty()) profile.phone().ifPresent(phone::set);
        profile.language().filter(LANGUAGES::contains).ifPresent(language::set);
    }

    /// Says beside each field what is wrong with it.
    ///
    /// @return whether nothing is
    public boolean check() {
        boolean emailIsFine = ValueRule.EMAIL_ADDRESS.accepts(email.get().strip());
        boolean phoneIsFine = phone.get().isBlank()
                || ValueRule.PHONE_NUMBER.accepts(phone.get().strip());
        emailProblem.set(emailIsFine ? "" : messages.text("contact.email.wrong"));
        phoneProblem.set(phoneIsFine ? "" : messages.text("contact.phone.wrong"));
        return emailIsFine && phoneIsFine;
    }

    Contact contact() {
        return new Contact(
                email.get().strip(),
                Optional.of(phone.get().strip()).filter(p -> !p.isEmpty()),
                Optional.of(language.get()));
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

    public ReadOnlyStringProperty emailProblemProperty() {
        return emailProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty phoneProblemProperty() {
        return phoneProblem.getReadOnlyProperty();
    }
}
