package airside.kit.settings;

import airside.kit.NearestName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;

/// The settings of a process, under kebab-case keys such as `flights.offer-lifetime`.
///
/// A later source overrides an earlier one: the default at the call, `application.yaml` in the working folder, the
/// folder `secrets` beside it (a file for each key, named as the key, as Kubernetes mounts a Secret), the
/// environment (`AIRSIDE_FLIGHTS_OFFER_LIFETIME`), values given by the program. A value, such as a secret, may be
/// in a file that a setting names: `AIRSIDE_AUTH_DATABASE_PASSWORD_FILE` or `auth.database.password-file`.
///
/// Reading a key registers it. When all services have been built, [#refuseUnknown] refuses settings that were never
/// read.
public final class Settings {
    private static final String ENVIRONMENT_PREFIX = "AIRSIDE_";
    private static final String FILE = "-file";

    private final List<SettingsSource> sources;
    private final Set<String> known;
    private final String section;

    private Settings(List<SettingsSource> sources, Set<String> known, String section) {
        this.sources = List.copyOf(sources);
        this.known = known;
        this.section = section;
    }

    /// Returns the settings from `application.yaml` and from the files of `secrets` in the folder, if they are
    /// there, and from the environment.
    public static Settings load(Map<String, String> environment, Path folder) {
        var values = new TreeMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX)) values.put(name, value);
        });
        Path file = folder.resolve("application.yaml");
        Path secrets = folder.resolve("secrets");
        return new Settings(
                List.of(
                        new SettingsSource.Environment(values),
                        new SettingsSource.Keys(secrets.toString(), SecretFiles.read(secrets)),
                        new SettingsSource.Keys(file.toString(), SettingsFile.read(file))),
                new ConcurrentSkipListSet<>(),
                "");
    }

    /// Returns the settings of this process.
    public static Settings load() {
        return load(System.getenv(), Path.of(""));
    }

    /// Returns settings with these values only, for tests and for programs that start services.
    public static Settings of(Map<String, String> values) {
        return new Settings(
                List.of(new SettingsSource.Keys("the program", Map.copyOf(values))), new ConcurrentSkipListSet<>(), "");
    }

    /// Returns the same settings with values that override all others.
    public Settings with(Map<String, String> values) {
        var more = new ArrayList<SettingsSource>();
        more.add(new SettingsSource.Keys("the program", Map.copyOf(values)));
        more.addAll(sources);
        return new Settings(more, known, section);
    }

    /// Returns the section under a key: `at("flights.database").text("url")` reads `flights.database.url`.
    public Settings at(String key) {
        return new Settings(sources, known, section + key + ".");
    }

    /// Returns the text under a key, if it is set.
    ///
    /// @throws SettingsException if the value and its file are both set, or the file cannot be read
    public Optional<String> find(String key) {
        String full = section + key;
        known.add(full);
        for (SettingsSource source : sources) {
            Optional<String> value = source.find(full);
            Optional<String> file = source.find(full + FILE);
            if (value.isPresent() && file.isPresent()) {
                throw new SettingsException("%s and %s are both set: leave one of them out."
                        .formatted(source.nameOf(full), source.nameOf(full + FILE)));
            }
            if (value.isPresent()) return value;
            if (file.isPresent()) return Optional.of(contentOf(Path.of(file.get()), source.nameOf(full + FILE)));
        }
        return Optional.empty();
    }

    /// Returns the text under a key.
    ///
    /// @throws SettingsException if it is not set
    public String text(String key) {
        return find(key)
                .orElseThrow(() -> new SettingsException("%s is not set: set it in application.yaml or as %s."
                        .formatted(section + key, SettingsSource.Environment.nameFor(section + key))));
    }

    /// Returns the text under a key, or the default value.
    public String text(String key, String defaultValue) {
        return find(key).orElse(defaultValue);
    }

    /// Returns an integer from `min` to `max`.
    ///
    /// @throws SettingsException if the value is malformed or out of range
    public int integer(String key, int defaultValue, int min, int max) {
        int value = read(key, defaultValue, Integer::valueOf, "a whole number");
        if (value >= min && value <= max) return value;
        throw new SettingsException("%s is %d, but must be from %d to %d.".formatted(section + key, value, min, max));
    }

    /// Returns `true` or `false`.
    ///
    /// @throws SettingsException if the value is something else
    public boolean flag(String key, boolean defaultValue) {
        return read(
                key,
                defaultValue,
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(text);
                },
                "true or false");
    }

    /// Returns a duration, written as `250ms`, `3s`, `20m`, `72h` or `PT1H30M`.
    ///
    /// @throws SettingsException if the value is malformed
    public Duration duration(String key, Duration defaultValue) {
        return read(key, defaultValue, Durations::parse, "a duration, such as 250ms, 3s, 20m or 72h");
    }

    /// Returns a duration of `min` or longer.
    ///
    /// @throws SettingsException if the value is malformed or shorter
    public Duration duration(String key, Duration defaultValue, Duration min) {
        Duration value = duration(key, defaultValue);
        if (value.compareTo(min) >= 0) return value;
        throw new SettingsException(
                "%s is %s, but must be %s or longer.".formatted(section + key, text(key), Durations.format(min)));
    }

    /// Returns a URI.
    ///
    /// @throws SettingsException if the value is malformed
    public URI uri(String key, URI defaultValue) {
        return read(key, defaultValue, URI::create, "an address, such as http://localhost:8001");
    }

    /// Returns a path; a relative one is relative to the working folder of the process.
    ///
    /// @throws SettingsException if the value is malformed
    public Path path(String key, Path defaultValue) {
        return read(key, defaultValue, Path::of, "a path");
    }

    /// Returns a constant of an enum, written in kebab-case or as in Java.
    ///
    /// @throws SettingsException if there is no such constant
    public <E extends Enum<E>> E choice(String key, E defaultValue) {
        Class<E> type = defaultValue.getDeclaringClass();
        return read(
                key,
                defaultValue,
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')),
                "one of " + List.of(type.getEnumConstants()));
    }

    /// Refuses a setting that was never read, because its name may be misspelt.
    ///
    /// @throws SettingsException with the nearest known name
    public void refuseUnknown() {
        for (SettingsSource source : sources) {
            for (String name : source.names()) {
                if (isKnown(source, name)) continue;
                Set<String> names = new TreeSet<>();
                for (String key : known) names.add(source.nameOf(key));
                throw new SettingsException("%s in %s is not a known setting%s."
                        .formatted(name, source.description(), NearestName.hint(name, names)));
            }
        }
    }

    /// Returns the keys that were read until now, in alphabetical order.
    public Set<String> keys() {
        return new TreeSet<>(known);
    }

    private boolean isKnown(SettingsSource source, String name) {
        return known.stream()
                .anyMatch(key -> name.equals(source.nameOf(key)) || name.equals(source.nameOf(key + FILE)));
    }

    private <T> T read(String key, T defaultValue, Function<String, T> parse, String expected) {
        Optional<String> text = find(key);
        if (text.isEmpty()) return defaultValue;
        try {
            return parse.apply(text.get().strip());
        } catch (RuntimeException e) {
            throw new SettingsException("%s is \"%s\", but must be %s.".formatted(section + key, text.get(), expected));
        }
    }

    private static String contentOf(Path file, String name) {
        try {
            return SecretFiles.content(file);
        } catch (IOException e) {
            throw new SettingsException("%s names the file %s, which cannot be read: %s.".formatted(name, file, e));
        }
    }
}
