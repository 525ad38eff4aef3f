package airside.kit.host;

import airside.kit.json.Json;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/// The liveness and readiness endpoints. They are not part of the API, are cheap, and are not subject to the
/// concurrency limit, so that a busy service is not restarted.
final class HealthRoutes implements RouteGroup {
    private final Json json;
    private final Drain drain;
    private final Services services;

    HealthRoutes(Json json, Drain drain, Services services) {
        this.json = json;
        this.drain = drain;
        this.services = services;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/health/live", this::live).get("/health/ready", this::ready);
    }

    private void live(ServerRequest request, ServerResponse response) {
        ObjectNode body = json.mapper().createObjectNode().put("status", "UP");
        json.send(response, body);
    }

    private void ready(ServerRequest request, ServerResponse response) {
        boolean isReady = !drain.hasBegun();
        ObjectNode body = json.mapper().createObjectNode();
        ArrayNode checks = json.mapper().createArrayNode();
        for (ReadinessCheck condition : services.readinessChecks()) {
            Optional<String> failure = condition.failure().get();
            isReady &= failure.isEmpty();
            ObjectNode check =
                    checks.addObject().put("name", condition.name()).put("status", failure.isEmpty() ? "UP" : "DOWN");
            failure.ifPresent(why -> check.put("detail", why));
        }
        body.put("status", isReady ? "UP" : drain.hasBegun() ? "STOPPING" : "DOWN");
        body.set("checks", checks);
        json.send(response, isReady ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503, body);
    }
}
