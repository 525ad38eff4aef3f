package airside.desktop.gateway;

/// All gateways to one server.
public record Gateways(
        AuthGateway auth,
        PeopleGateway people,
        FlightsGateway flights,
        BookingsGateway bookings,
        ServerGateway server) {}
