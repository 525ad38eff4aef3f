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

/// The form for the contact data of the booking.
public final class ContactForm {
    /// Languages of messages to travellers (BCP 47).
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

    /// Fills empty fields from the profile; entered values stay.
    void fill(Profile profile) {
        profileEmail = profile.email().orElse("");
        profilePhone = profile.phone().orElse("");
        if (email.get().isEmpty()) email.set(profileEmail);
        if (phone.get().isEmpty()) phone.set(profilePhone);
        if (!isLanguageChosen) profile.language().filter(LANGUAGES::contains).ifPresent(language::set);
    }

    /// Returns the entered values, for a draft.
    DraftContact typed() {
        boolean isTyped = !email.get().equals(profileEmail) || !phone.get().equals(profilePhone);
        return new DraftContact(email.get(), phone.get(), language.get(), isTyped);
    }

    /// Restores the values of a draft.
    void restore(DraftContact typed) {
        email.set(typed.email());
        phone.set(typed.phone());
        isLanguageChosen = LANGUAGES.contains(typed.language());
        if (isLanguageChosen) language.set(typed.language());
    }

    /// Runs the action after each change of a field.
    void whenTyped(Runnable action) {
        Stream.of(email, phone, language).forEach(field -> field.subscribe((_, _) -> action.run()));
    }

    /// Validates the form and shows a message beside each invalid field.
    ///
    /// @return whether all fields are valid
    public boolean check() {
        emailProblem.set(email.get().isBlank() ? messages.text("contact.email.wrong") : rules.emailError(email.get()));
        phoneProblem.set(rules.phoneError(phone.get()));
        return emailProblem.get().isEmpty() && phoneProblem.get().isEmpty();
    }

    /// Shows the server's message beside a field.
    ///
    /// @return whether the form has this field
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
