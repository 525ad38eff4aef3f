package airside.desktop.booking;

import airside.desktop.account.Profile;
import airside.desktop.drafts.DraftContact;
import airside.desktop.rules.FieldRules;
import airside.desktop.text.Messages;
import airside.desktop.travel.Contact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Whom to reach about the booking, as typed so far.
public final class ContactForm {
    /// Languages that travellers may be written to in (BCP 47).
    public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "it");

    private final Messages messages;
    private final FieldRules rules;
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty language = new SimpleStringProperty("en");
    private String profileEmail = "";
    private String profilePhone = "";
    private boolean isLanguageChosen;
    private final ReadOnlyStringWrapper emailProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper phoneProblem = new ReadOnlyStringWrapper("");

    ContactForm(Messages messages) {
        this.messages = messages;
        this.rules = new FieldRules(messages);
        String spoken = messages.locale().getLanguage();
        if (LANGUAGES.contains(spoken)) language.set(spoken);
        email.subscribe(_ -> emailProblem.set(""));
        phone.subscribe(_ -> phoneProblem.set(""));
    }

    /// What was typed stays; only what is empty is filled.
    void fill(Profile profile) {
        profileEmail = profile.email().orElse("");
        profilePhone = profile.phone().orElse("");
        if (email.get().isEmpty()) email.set(profileEmail);
        if (phone.get().isEmpty()) phone.set(profilePhone);
        if (!isLanguageChosen) profile.language().filter(LANGUAGES::contains).ifPresent(language::set);
    }

    /// The fields as typed, for a draft.
    DraftContact typed() {
        boolean isTyped = !email.get().equals(profileEmail) || !phone.get().equals(profilePhone);
        return new DraftContact(email.get(), phone.get(), language.get(), isTyped);
    }

    /// Fills the fields as they were typed before.
    void restore(DraftContact typed) {
        email.set(typed.email());
        phone.set(typed.phone());
        isLanguageChosen = LANGUAGES.contains(typed.language());
        if (isLanguageChosen) language.set(typed.language());
    }

    /// Calls the action after each change of a field.
    void whenTyped(Runnable action) {
        Stream.of(email, phone, language).forEach(field -> field.subscribe((_, _) -> action.run()));
    }

    /// Says beside each field what is wrong with it.
    ///
    /// @return whether nothing is
    public boolean check() {
        emailProblem.set(email.get().isBlank() ? messages.text("contact.email.wrong") : rules.emailError(email.get()));
        phoneProblem.set(rules.phoneError(phone.get()));
        return emailProblem.get().isEmpty() && phoneProblem.get().isEmpty();
    }

    /// The server does not accept a field.
    ///
    /// @return whether there is such a field
    boolean refuse(String field, String why) {
        switch (field) {
            case "email" -> emailProblem.set(why);
            case "phone" -> phoneProblem.set(why);
            default -> {
                return false;
            }
        }
        return true;
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
