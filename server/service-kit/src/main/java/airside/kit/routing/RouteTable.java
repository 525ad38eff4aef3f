package airside.kit.routing;

import airside.kit.json.Json;
import airside.kit.json.ParameterRules;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.tracing.RequestSpans;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.BadRequestException;
import io.helidon.http.HttpMediaType;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// All routes of the host. Adds HEAD to each GET (RFC 9110 § 9.1), answers other methods on a known path with 405
/// and the header `Allow`, and unknown paths with 404.
public final class RouteTable {
    /// By template, fixed paths before paths with parameters.
    private final Map<String, List<Route>> routes;
    private final Json json;
    private final MeterRegistry metrics;

    /// @param json has the parameters of the contract's operations
    public RouteTable(List<Route> routes, Json json, MeterRegistry metrics) {
        this.routes = routes.stream()
                .sorted(Comparator.comparingLong(Route::parameterCount))
                .collect(Collectors.groupingBy(Route::template, LinkedHashMap::new, Collectors.toList()));
        this.json = json;
        this.metrics = metrics;
    }

    /// Adds the routes to the routing of a web server, and `NOT_FOUND` for every other path.
    ///
    /// @param admission runs before each handler, and throws a problem to refuse the request
    public void install(HttpRouting.Builder builder, Consumer<Route> admission) {
        routes.values().forEach(ofOnePath -> install(ofOnePath, builder, admission));
        builder.any((_, _) -> {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "No operation has this path; the operations are listed at /docs.");
        });
    }

    /// A fixed path handles all methods: for GET too, `/bookings/retrievals` is not read as a record locator.
    private void install(List<Route> ofOnePath, HttpRouting.Builder builder, Consumer<Route> admission) {
        for (Route route : ofOnePath) {
            Handler handler = handler(route, admission);
            builder.route(route.method(), route.matcher(), handler);
            if (route.method().equals(Method.GET)) builder.route(Method.HEAD, route.matcher(), handler);
        }
        String allowed = allowed(ofOnePath);
        builder.route(Method.predicate(), ofOnePath.getFirst().matcher(), (request, _) -> {
            throw methodNotAllowed(request.prologue().method(), allowed);
        });
    }

    private Handler handler(Route route, Consumer<Route> admission) {
        RouteTimers timers = new RouteTimers(metrics, route);
        HttpMediaType produces = HttpMediaType.create(MediaTypes.create(route.produces()));
        Optional<ParameterRules> rules = json.findParameters(route.method().text(), route.template());
        return (request, response) -> {
            RequestSpans.name(request, route.template());
            Timer.Sample sample = Timer.start(metrics);
            response.whenSent(
                    () -> sample.stop(timers.forStatus(response.status().code())));
            admission.accept(route);
            refuseUnacceptable(request, produces);
            rules.ifPresent(contract -> checkParameters(request, contract));
            route.handler().handle(request, response);
        };
    }

    private static void checkParameters(ServerRequest request, ParameterRules rules) {
        Map<String, String> path = new HashMap<>();
        Parameters inPath = request.path().pathParameters();
        for (String name : inPath.names()) path.put(name, inPath.get(name));
        Map<String, List<String>> query = new TreeMap<>();
        for (String name : request.query().names()) {
            // "?&limit=1" names no parameter before its "&".
            if (!name.isEmpty()) query.put(name, request.query().all(name));
        }
        rules.check(path, query);
    }

    private static void refuseUnacceptable(ServerRequest request, HttpMediaType produces) {
        boolean isAccepted;
        try {
            isAccepted = request.headers().isAccepted(produces);
        } catch (BadRequestException | IllegalArgumentException e) {
            isAccepted = false; // Helidon throws it for an Accept header that names no media type
        }
        if (isAccepted) return;
        throw new ProblemException(
                ProblemType.NOT_ACCEPTABLE,
                "Only %s is answered here; accept it, or leave the Accept header out.".formatted(produces.text()));
    }

    private static String allowed(List<Route> ofOnePath) {
        var methods = new TreeSet<String>();
        for (Route route : ofOnePath) methods.add(route.method().text());
        if (methods.contains(Method.GET.text())) methods.add(Method.HEAD.text());
        return String.join(", ", methods);
    }

    private static ProblemException methodNotAllowed(Method method, String allowed) {
        return new ProblemException(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "%s is not answered here; use %s.".formatted(method.text(), allowed))
                .withHeader("Allow", allowed);
    }
}
