package airside.kit.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: settings are read from several sources, and a mistake is reported in one sentence.
class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void aLaterSourceOverridesAnEarlierOne() throws IOException {
        file("""
            flights:
              port: 9003
              world: /from/file
              offer-lifetime: 10m
            """);
        Settings settings = Settings.load(Map.of("AIRSIDE_FLIGHTS_WORLD", "/from/environment"), folder);
        assertEquals("default", settings.text("flights.colour", "default"));
        assertEquals(9003, settings.at("flights").integer("port", 8003, 0, 65535));
        assertEquals("/from/environment", settings.text("flights.world", ""));
        Settings given = settings.with(Map.of("flights.world", "/given"));
        assertEquals("/given", given.text("flights.world", ""));
        assertEquals(Duration.ofMinutes(10), given.duration("flights.offer-lifetime", Duration.ZERO));
    }

    /// As Kubernetes mounts a Secret: the files are links into a hidden folder.
    @Test
    void aSecretMayBeAFileNamedAsItsKey() throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Path version = Files.createDirectories(secrets.resolve("..2026_11_28"));
        Files.writeString(version.resolve("auth.database.migration.password"), "of a file\n");
        Files.createSymbolicLink(secrets.resolve("..data"), version.getFileName());
        Files.createSymbolicLink(
                secrets.resolve("auth.database.migration.password"),
                Path.of("..data", "auth.database.migration.password"));
        file("auth: {database: {migration: {password: of the yaml}}}");
        assertEquals("of a file", Settings.load(Map.of(), folder).text("auth.database.migration.password"));
        Map<String, String> environment = Map.of("AIRSIDE_AUTH_DATABASE_MIGRATION_PASSWORD", "of the environment");
        Settings settings = Settings.load(environment, folder);
        assertEquals("of the environment", settings.text("auth.database.migration.password"));
        assertDoesNotThrow(settings::refuseUnknown);
    }

    @Test
    void anUnknownSecretFileStopsTheStart() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("secrets")).resolve("auth.pasword"), "x");
        Settings settings = Settings.load(Map.of(), folder);
        settings.text("auth.password", "");
        assertRefused(
                "auth.pasword in %s is not a known setting; perhaps auth.password is meant."
                        .formatted(folder.resolve("secrets")),
                settings);
    }

    @Test
    void theEnvironmentSpellsKeysInCapitals() {
        Settings settings = Settings.load(
                Map.of("AIRSIDE_FLIGHTS_PORT", "1", "AIRSIDE_FLIGHTS_OFFER_LIFETIME", "20m", "PATH", "/bin"), folder);
        assertEquals(1, settings.integer("flights.port", 0, 0, 9));
        assertEquals(Duration.ofMinutes(20), settings.duration("flights.offer-lifetime", Duration.ZERO));
        assertDoesNotThrow(settings::refuseUnknown);
    }

    @Test
    void anUnknownKeyStopsTheStartAndTheNearestKeyIsNamed() throws IOException {
        file("flights: {offer-lifetme: 10m}");
        Settings settings = Settings.load(Map.of(), folder);
        settings.duration("flights.offer-lifetime", Duration.ZERO);
        settings.text("flights.world", "");
        assertRefused(
                "flights.offer-lifetme in %s is not a known setting; perhaps flights.offer-lifetime is meant."
                        .formatted(folder.resolve("application.yaml")),
                settings);
    }

    @Test
    void anUnknownEnvironmentVariableStopsTheStart() {
        Settings settings = Settings.load(Map.of("AIRSIDE_FLIGHTS_PROT", "1"), folder);
        settings.integer("flights.port", 0, 0, 9);
        assertRefused(
                "AIRSIDE_FLIGHTS_PROT in the environment is not a known setting; perhaps AIRSIDE_FLIGHTS_PORT is"
                        + " meant.",
                settings);
    }

    @Test
    void aNameWithoutANearOneGetsNoHint() {
        Settings settings = Settings.of(Map.of("colour-of-the-sky", "blue"));
        settings.text("flights.port", "");
        assertRefused("colour-of-the-sky in the program is not a known setting.", settings);
    }

    @Test
    void aSecretMayBeInAFileOfItsOwn() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "swordfish\n");
        Settings settings = Settings.load(Map.of("AIRSIDE_AUTH_DATABASE_PASSWORD_FILE", secret.toString()), folder);
        assertEquals("swordfish", settings.text("auth.database.password"));
        assertDoesNotThrow(settings::refuseUnknown);
        file("auth: {database: {password-file: %s}}".formatted(secret));
        assertEquals("swordfish", Settings.load(Map.of(), folder).text("auth.database.password"));
    }

    @Test
    void aSecretSetTwiceIsRefused() {
        Settings settings = Settings.load(Map.of("AIRSIDE_PASSWORD", "a", "AIRSIDE_PASSWORD_FILE", "/b"), folder);
        var refused = assertThrows(SettingsException.class, () -> settings.text("password"));
        assertEquals(
                "AIRSIDE_PASSWORD and AIRSIDE_PASSWORD_FILE are both set: leave one of them out.",
                refused.getMessage());
    }

    @Test
    void aMissingSecretFileIsNamedWithoutItsContent() {
        Settings settings = Settings.load(Map.of("AIRSIDE_PASSWORD_FILE", "/nowhere/secret"), folder);
        var refused = assertThrows(SettingsException.class, () -> settings.text("password"));
        assertTrue(refused.getMessage().startsWith("AIRSIDE_PASSWORD_FILE names the file /nowhere/secret,"));
    }

    @Test
    void aMissingSettingIsNamedInBothSpellings() {
        var refused = assertThrows(
                SettingsException.class,
                () -> Settings.of(Map.of()).at("bookings").text("service-secret"));
        assertEquals(
                "bookings.service-secret is not set: set it in application.yaml or as AIRSIDE_BOOKINGS_SERVICE_SECRET.",
                refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port     | 80a  | port is \"80a\", but must be a whole number.",
                "port     | 70000| port is 70000, but must be from 0 to 65535.",
                "wait     | 3x   | wait is \"3x\", but must be a duration, such as 250ms, 3s, 20m or 72h.",
                "wait     | ''   | wait is \"\", but must be a duration, such as 250ms, 3s, 20m or 72h.",
                "age      | 29s  | age is 29s, but must be 30s or longer.",
                "relaxed  | yes  | relaxed is \"yes\", but must be true or false.",
                "level    | LOUD | level is \"LOUD\", but must be one of [ALL, TRACE, DEBUG, INFO, WARNING, ERROR,"
                        + " OFF].",
                "address  | a b  | address is \"a b\", but must be an address, such as http://localhost:8001.",
            })
    void aWrongValueIsReportedWithWhatItMustBe(String key, String value, String sentence) {
        Settings settings = Settings.of(Map.of(key, value));
        var refused = assertThrows(SettingsException.class, () -> {
            settings.integer("port", 0, 0, 65535);
            settings.duration("wait", Duration.ZERO);
            settings.duration("age", Duration.ofMinutes(1), Duration.ofSeconds(30));
            settings.flag("relaxed", false);
            settings.choice("level", System.Logger.Level.INFO);
            settings.uri("address", URI.create("http://a"));
        });
        assertEquals(sentence, refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "3s, PT3S", "20m, PT20M", "72h, PT72H", "7d, PT168H", "PT1H30M, PT1H30M"})
    void durationsHaveUnits(String text, Duration duration) {
        assertEquals(duration, Settings.of(Map.of("wait", text)).duration("wait", Duration.ZERO));
    }

    @Test
    void aMalformedFileIsNamed() throws IOException {
        file("flights: [");
        var refused = assertThrows(SettingsException.class, () -> Settings.load(Map.of(), folder));
        assertTrue(refused.getMessage().startsWith(folder.resolve("application.yaml") + " cannot be read: "));
    }

    private void file(String yaml) throws IOException {
        Files.writeString(folder.resolve("application.yaml"), yaml);
    }

    private static void assertRefused(String sentence, Settings settings) {
        assertEquals(
                sentence,
                assertThrows(SettingsException.class, settings::refuseUnknown).getMessage());
    }
}
