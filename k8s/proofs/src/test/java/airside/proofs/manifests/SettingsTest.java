package airside.proofs.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import airside.auth.AuthService;
import airside.bookings.BookingsService;
import airside.flights.FlightsService;
import airside.kit.host.ServiceFactory;
import airside.kit.host.ServiceHost;
import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import airside.proofs.manifests.Rendered.Resource;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.LogManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Tests that the services know all settings in the manifests: starts each with the settings of its pod, except for
/// a free port.
class SettingsTest {
    private static final Map<String, ServiceFactory> SERVICES =
            Map.of("auth", AuthService::new, "bookings", BookingsService::new, "flights", FlightsService::new);

    private static final String SECRET = "a text that is long enough for each Secret";

    private static final List<String> OVERLAYS = List.of(
            "overlays/local",
            "overlays/local-cloudnative-pg",
            "overlays/production",
            "proofs/manifests/traced",
            "proofs/manifests/elsewhere");

    /// Without this the services would log that there is no database.
    @BeforeAll
    static void silenceLogs() {
        LogManager.getLogManager().reset();
    }

    @Test
    void everySettingIsKnown() {
        assumeTrue(Rendered.isAvailable(), "kubectl or kustomize is needed");
        for (String overlay : OVERLAYS) {
            Rendered rendered = Rendered.of(overlay);
            SERVICES.forEach((service, factory) -> {
                Map<String, String> settings = settings(rendered, service);
                assertEquals(port(rendered, service), settings.get("AIRSIDE_PORT"), service + " in " + overlay);
                start(settings, factory);
            });
        }
    }

    @Test
    void anUnknownSettingStopsTheStart() {
        assumeTrue(Rendered.isAvailable(), "kubectl or kustomize is needed");
        Map<String, String> settings = settings(Rendered.of("overlays/local"), "auth");
        settings.put("AIRSIDE_AUTH_PASWORD_RULE", "relaxed");
        assertThrows(SettingsException.class, () -> start(settings, AuthService::new));
    }

    /// Needs no database: a service checks its settings first, and waits for the database in the background.
    private static void start(Map<String, String> settings, ServiceFactory factory) {
        Map<String, String> here = new HashMap<>(settings);
        here.put("AIRSIDE_PORT", "0");
        here.put("AIRSIDE_SERVER_DRAIN_WAIT", "0s");
        here.put("AIRSIDE_SERVER_HOST", "127.0.0.1");
        ServiceHost.start(Settings.load(here, Path.of("target")), Clock.systemUTC(), factory)
                .close();
    }

    private static String port(Rendered rendered, String service) {
        Resource deployment = rendered.get("Deployment", service);
        return deployment.containers().getFirst().at("/ports/0/containerPort").asText();
    }

    /// The settings of the pod's ConfigMaps and Secrets, by environment variable; each Secret has the same long
    /// value.
    private static Map<String, String> settings(Rendered rendered, String service) {
        Map<String, String> settings = new HashMap<>();
        JsonNode container = rendered.get("Deployment", service).containers().getFirst();
        for (JsonNode from : container.path("envFrom")) {
            JsonNode data = rendered.get(
                            "ConfigMap", from.at("/configMapRef/name").asText())
                    .node()
                    .path("data");
            data.properties()
                    .forEach(entry ->
                            settings.put(entry.getKey(), entry.getValue().asText()));
        }
        for (JsonNode variable : container.path("env")) {
            settings.put(variable.path("name").asText(), SECRET);
        }
        for (String file :
                rendered.get("Deployment", service).projectedSecrets().findValuesAsText("path")) {
            settings.put("AIRSIDE_" + file.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), SECRET);
        }
        return settings;
    }
}
