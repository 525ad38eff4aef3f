package airside.kit.routing;

/// A page of routes: `OfferRoutes`.
@FunctionalInterface
public interface RouteGroup {
    void routing(Routes routes);
}
