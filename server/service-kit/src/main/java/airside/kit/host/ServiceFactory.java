package airside.kit.host;

/// Creates a service: `FlightsService::new`.
@FunctionalInterface
public interface ServiceFactory {
    Service create(ServiceContext context);
}
