package airside.kit.routing;

import airside.kit.json.Json;
import airside.kit.json.ParameterRules;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.tracing.RequestSpans;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HttpMediaType;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// All routes of the host: installs them, and answers what none of them does with 404, or with 405 and the methods
/// there are.
public final class RouteTable {
    private final List<Route> routes;
    private final Map<String, Pattern> templates;
    private final Json json;
    private final MeterRegistry metrics;

    /// @param json knows the parameters of the contract's operations
    public RouteTable(List<Route> routes, Json json, MeterRegistry metrics) {
        this.routes = routes.stream()
                .sorted(Comparator.comparingLong(Route::parameterCount))
                .toList();
        this.templates =
                routes.stream().collect(Collectors.toMap(Route::template, Route::regex, (first, second) -> first));
        this.json = json;
        this.metrics = metrics;
    }

    /// @param admission runs before each route; throws what keeps a request out
    public void install(HttpRouting.Builder builder, Consumer<Route> admission) {
        for (Route route : routes) builder.route(route.method(), route.pattern(), handler(route, admission));
        builder.any(this::answerUnrouted);
    }

    private Handler handler(Route route, Consumer<Route> admission) {
        Timers timers = new Timers(metrics, route);
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
        request.path()
                .pathParameters()
                .names()
                .forEach(name -> path.put(name, request.path().pathParameters().get(name)));
        Map<String, List<String>> query = new TreeMap<>();
        for (String name : request.query().names()) {
            // "?&limit=1" names no parameter before its "&".
            if (!name.isEmpty()) query.put(name, request.query().all(name));
        }
        rules.check(path, query);
    }

    private static void refuseUnacceptable(ServerRequest request, HttpMediaType produces) {
        if (request.headers().isAccepted(produces)) return;
        throw new ProblemException(
                ProblemType.NOT_ACCEPTABLE, "Only %s is answered here; accept it.".formatted(produces.text()));
    }

    private void answerUnrouted(ServerRequest request, ServerResponse response) {
        String path = request.path().path();
        var allowed = new TreeSet<String>();
        for (Route route : routes) {
            if (templates.get(route.template()).matcher(path).matches())
                allowed.add(route.method().text());
        }
        if (allowed.isEmpty()) throw new ProblemException(ProblemType.NOT_FOUND, "Nothing is at this address.");
        String methods = String.join(", ", allowed);
        throw new ProblemException(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "%s is not answered here; use %s."
                                .formatted(request.prologue().method().text(), methods))
                .withHeader("Allow", methods);
    }
}
