package airside.bookings.booking;

import airside.kit.tokens.Caller;
import airside.kit.tokens.Callers;
import airside.kit.tokens.Role;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.UUID;

/// Who looks at bookings, from the access token of a request.
public final class HttpViewers {
    private final Callers callers;

    public HttpViewers(Callers callers) {
        this.callers = callers;
    }

    /// Somebody signed in; services have no bookings.
    public Viewer require(ServerRequest request) {
        Caller caller = callers.require(request, Role.TRAVELLER, Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR);
        boolean isOfAnAgency = caller.isA(Role.AGENT) || caller.isA(Role.SUPERVISOR);
        Optional<UUID> agency = isOfAnAgency ? caller.agencyId().map(UUID::fromString) : Optional.empty();
        return new Viewer(UUID.fromString(caller.subject()), caller.username(), agency);
    }
}
