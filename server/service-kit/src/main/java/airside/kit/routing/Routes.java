package airside.kit.routing;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import java.util.ArrayList;
import java.util.List;

/// The table of contents of a service: which path is answered by what. Paths are written as in the contract, each
/// answers with and without a trailing slash, and a wrong method on a known path is told which ones there are.
public final class Routes {
    private static final String JSON = "application/json";

    private final String service;
    private final List<Route> routes = new ArrayList<>();

    /// @param service whose routes they are
    public Routes(String service) {
        this.service = service;
    }

    public Routes get(String template, Handler handler) {
        return add(Method.GET, template, JSON, handler);
    }

    /// A document that is no JSON, such as `application/pdf`.
    public Routes get(String template, String mediaType, Handler handler) {
        return add(Method.GET, template, mediaType, handler);
    }

    public Routes post(String template, Handler handler) {
        return add(Method.POST, template, JSON, handler);
    }

    public Routes put(String template, Handler handler) {
        return add(Method.PUT, template, JSON, handler);
    }

    public Routes patch(String template, Handler handler) {
        return add(Method.PATCH, template, JSON, handler);
    }

    public Routes delete(String template, Handler handler) {
        return add(Method.DELETE, template, JSON, handler);
    }

    /// A page of routes of its own.
    public Routes add(RouteGroup group) {
        group.routing(this);
        return this;
    }

    private Routes add(Method method, String template, String produces, Handler handler) {
        routes.add(new Route(service, method, template, produces, handler));
        return this;
    }

    public List<Route> list() {
        return List.copyOf(routes);
    }
}
