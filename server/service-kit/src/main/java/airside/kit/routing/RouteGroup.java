package airside.kit.routing;

/// The routes of one topic, such as `OfferRoutes`.
@FunctionalInterface
public interface RouteGroup {
    /// Adds the routes.
    void routing(Routes routes);
}
