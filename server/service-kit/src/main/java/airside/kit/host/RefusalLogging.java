package airside.kit.host;

import airside.kit.problem.ProblemException;
import airside.kit.request.ClientAddresses;
import airside.kit.routing.Route;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import airside.kit.tokens.Callers;
import airside.kit.tokens.Role;
import airside.kit.tokens.Verification;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/// Writes to the security log what all services refuse alike: operations that the caller's roles do not allow,
/// invalid access tokens, and holds of too many unpaid seats.
final class RefusalLogging {
    private final Callers callers;
    private final ClientAddresses addresses;
    private final SecurityLog log;

    RefusalLogging(Callers callers, ClientAddresses addresses, SecurityLog log) {
        this.callers = callers;
        this.addresses = addresses;
        this.log = log;
    }

    /// Returns the route with a handler that logs its refusals.
    Route withLogging(Route route) {
        return new Route(route.service(), route.method(), route.template(), route.produces(), (request, response) -> {
            try {
                route.handler().handle(request, response);
            } catch (ProblemException e) {
                eventOf(e, request)
                        .map(event -> event.withOperation(operation(route)).withAddress(addresses.of(request)))
                        .ifPresent(log::write);
                throw e;
            }
        });
    }

    private Optional<SecurityEvent> eventOf(ProblemException problem, ServerRequest request) {
        return switch (problem.type()) {
            case FORBIDDEN -> verification(request).map(RefusalLogging::denied);
            case UNAUTHENTICATED ->
                verification(request)
                        .filter(Verification.Refused.class::isInstance)
                        .map(_ -> SecurityEvent.of(SecurityEventKind.TOKEN_REFUSED));
            case UNPAID_SEATS_LIMIT -> verification(request).flatMap(RefusalLogging::tooManyUnpaidSeats);
            default -> Optional.empty();
        };
    }

    /// Returns no event for a call between services: the calling service passes the refusal on to its client, and
    /// logs it.
    private static Optional<SecurityEvent> tooManyUnpaidSeats(Verification verification) {
        return verification instanceof Verification.Genuine(var caller) && !caller.isA(Role.SERVICE)
                ? Optional.of(
                        SecurityEvent.of(SecurityEventKind.UNPAID_SEATS_REFUSED).withActor(caller))
                : Optional.empty();
    }

    private static SecurityEvent denied(Verification verification) {
        SecurityEvent event = SecurityEvent.of(SecurityEventKind.ACCESS_DENIED);
        return verification instanceof Verification.Genuine(var caller) ? event.withActor(caller) : event;
    }

    /// Returns empty also if the keys are not available; the answer to the client reports that.
    private Optional<Verification> verification(ServerRequest request) {
        try {
            return callers.verification(request);
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static String operation(Route route) {
        return route.method().text() + " " + route.template();
    }
}
