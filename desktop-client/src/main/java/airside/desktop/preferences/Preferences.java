package airside.desktop.preferences;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The user's preferences on this computer. Changes are stored immediately.
public final class Preferences {
    /// The language of the user interface.
    public enum Language {
        SYSTEM,
        ENGLISH,
        GERMAN;

        /// Returns the locale, given that of the operating system.
        public Locale locale(Locale computer) {
            return switch (this) {
                case SYSTEM -> computer;
                case ENGLISH -> Locale.UK;
                case GERMAN -> Locale.GERMANY;
            };
        }
    }

    private final PreferenceStore store;
    private final ObjectProperty<Appearance> appearance;
    private final ObjectProperty<Language> language;
    private final ObjectProperty<Density> density;
    private final IntegerProperty sizePercent;
    private final BooleanProperty eraseData;

    public Preferences(PreferenceStore store) {
        this.store = store;
        this.appearance = new SimpleObjectProperty<>(read("appearance", Appearance.values(), Appearance.SYSTEM));
        this.language = new SimpleObjectProperty<>(read("language", Language.values(), Language.SYSTEM));
        this.density = new SimpleObjectProperty<>(read("density", Density.values(), Density.COMFORTABLE));
        this.sizePercent = new SimpleIntegerProperty(readSize());
        this.eraseData = new SimpleBooleanProperty(
                store.find("eraseDataAtSignOut").map(Boolean::parseBoolean).orElse(false));
        density.subscribe(chosen -> store.keep("density", chosen.name()));
        sizePercent.subscribe(chosen -> store.keep("sizePercent", chosen.toString()));
        eraseData.subscribe(chosen -> store.keep("eraseDataAtSignOut", chosen.toString()));
        appearance.subscribe(chosen -> store.keep("appearance", chosen.name()));
        language.subscribe(chosen -> store.keep("language", chosen.name()));
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    /// The UI size in percent, one of [UiSize#CHOICES].
    public IntegerProperty sizePercentProperty() {
        return sizePercent;
    }

    /// Whether signing out deletes the account's data from this computer. Otherwise it stays encrypted; only the
    /// next session of the account has the key.
    public BooleanProperty eraseDataProperty() {
        return eraseData;
    }

    /// Returns the address of the last server.
    public Optional<URI> server() {
        return store.find("server").map(URI::create);
    }

    public void setServer(URI address) {
        store.keep("server", address.toString());
    }

    /// Returns the user name of the last sign-in.
    public Optional<String> username() {
        return store.find("username");
    }

    /// Stores the user name of the last sign-in.
    public void setUsername(String username) {
        store.keep("username", username);
    }

    private int readSize() {
        String kept = store.find("sizePercent").orElse("");
        return UiSize.CHOICES.stream()
                .filter(size -> String.valueOf(size).equals(kept))
                .findFirst()
                .orElse(UiSize.USUAL);
    }

    private <E extends Enum<E>> E read(String name, E[] choices, E defaultValue) {
        String kept = store.find(name).orElse("");
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(kept))
                .findFirst()
                .orElse(defaultValue);
    }
}
