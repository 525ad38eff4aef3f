package airside.kit.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A source of settings. Each kind has its own spelling of keys.
sealed interface SettingsSource {
    String description();

    /// Returns all names that the source sets.
    Set<String> names();

    /// Returns the spelling of a key in this source.
    String nameOf(String key);

    Map<String, String> values();

    default Optional<String> find(String key) {
        return Optional.ofNullable(values().get(nameOf(key)));
    }

    /// Environment variables: `flights.offer-lifetime` is `AIRSIDE_FLIGHTS_OFFER_LIFETIME`.
    record Environment(Map<String, String> values) implements SettingsSource {
        static String nameFor(String key) {
            return "AIRSIDE_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        }

        @Override
        public String description() {
            return "the environment";
        }

        @Override
        public Set<String> names() {
            return values.keySet();
        }

        @Override
        public String nameOf(String key) {
            return nameFor(key);
        }
    }

    /// Keys as the program reads them: of a file, or of values given by the program.
    record Keys(String description, Map<String, String> values) implements SettingsSource {
        @Override
        public Set<String> names() {
            return values.keySet();
        }

        @Override
        public String nameOf(String key) {
            return key;
        }
    }
}
