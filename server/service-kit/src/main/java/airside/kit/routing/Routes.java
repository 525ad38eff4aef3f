package airside.kit.routing;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import java.util.ArrayList;
import java.util.List;

/// Collects the routes of a service. Paths are written as in the contract, and each is answered with and without a
/// trailing slash.
public final class Routes {
    private static final String JSON = "application/json";

    private final String service;
    private final List<Route> routes = new ArrayList<>();

    /// @param service the name of the service
    public Routes(String service) {
        this.service = service;
    }

    /// Adds a route for GET that answers JSON; HEAD is answered as GET without the body.
    public Routes get(String template, Handler handler) {
        return add(Method.GET, template, JSON, handler);
    }

    /// Adds a route that answers another media type than JSON, such as `application/pdf`.
    public Routes get(String template, String mediaType, Handler handler) {
        return add(Method.GET, template, mediaType, handler);
    }

    /// Adds a route for POST that answers JSON.
    public Routes post(String template, Handler handler) {
        return add(Method.POST, template, JSON, handler);
    }

    /// Adds a route for PUT that answers JSON.
    public Routes put(String template, Handler handler) {
        return add(Method.PUT, template, JSON, handler);
    }

    /// Adds a route for PATCH that answers JSON.
    public Routes patch(String template, Handler handler) {
        return add(Method.PATCH, template, JSON, handler);
    }

    /// Adds a route for DELETE.
    public Routes delete(String template, Handler handler) {
        return add(Method.DELETE, template, JSON, handler);
    }

    /// Adds a group of routes.
    public Routes add(RouteGroup group) {
        group.routing(this);
        return this;
    }

    private Routes add(Method method, String template, String produces, Handler handler) {
        routes.add(new Route(service, method, template, produces, handler));
        return this;
    }

    /// Returns the routes in the order in which they were added.
    public List<Route> list() {
        return List.copyOf(routes);
    }
}
