package airside.kit.host;

/// Puts a service together from what surrounds it: `FlightsService::new`.
@FunctionalInterface
public interface ServiceFactory {
    Service create(ServiceContext context);
}
