package airside.desktop.gateway;

/// Everything that the server is asked for.
public record Gateways(
        AuthGateway auth,
        PeopleGateway people,
        FlightsGateway flights,
        BookingsGateway bookings,
        ServerGateway server) {}
