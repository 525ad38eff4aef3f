package airside.bookings.booking;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.ClientAddresses;
import airside.kit.request.Parameters;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import airside.kit.tokens.Caller;
import airside.kit.tokens.Callers;
import airside.kit.tokens.Role;
import airside.vocabulary.RecordLocator;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.UUID;

/// Who looks at bookings, from the access token of a request.
public final class HttpViewers {
    private final Callers callers;
    private final ClientAddresses addresses;
    private final SecurityLog securityLog;

    public HttpViewers(Callers callers, ClientAddresses addresses, SecurityLog securityLog) {
        this.callers = callers;
        this.addresses = addresses;
        this.securityLog = securityLog;
    }

    /// The account of a request that needs none; empty without a valid access token, and for services.
    public Optional<Viewer> find(ServerRequest request) {
        if (!request.headers().contains(HeaderNames.AUTHORIZATION)) return Optional.empty();
        try {
            return Optional.of(require(request));
        } catch (ProblemException e) {
            if (e.type() == ProblemType.UNAUTHENTICATED || e.type() == ProblemType.FORBIDDEN) return Optional.empty();
            throw e;
        }
    }

    /// Somebody signed in; services have no bookings.
    public Viewer require(ServerRequest request) {
        Caller caller = callers.require(request, Role.TRAVELLER, Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR);
        boolean isOfAnAgency = caller.isA(Role.AGENT) || caller.isA(Role.SUPERVISOR);
        Optional<UUID> agency = isOfAnAgency ? caller.agencyId().map(UUID::fromString) : Optional.empty();
        return new Viewer(UUID.fromString(caller.subject()), caller.username(), agency);
    }

    /// The booking of a request's path. One that the viewer may not see looks like one that does not exist; the
    /// security log knows the difference.
    ///
    /// @throws ProblemException `NOT_FOUND`
    public Booking visible(ServerRequest request, Viewer viewer, JdbcBookings bookings) {
        RecordLocator locator = Parameters.of(request).path("recordLocator", RecordLocator::parse);
        Optional<Booking> found = bookings.find(locator);
        if (found.isPresent() && !viewer.maySee(found.get())) {
            securityLog.write(SecurityEvent.of(SecurityEventKind.ACCESS_DENIED)
                    .withActor(callers.require(request))
                    .withRecordLocator(locator.toString())
                    .withAddress(addresses.of(request))
                    .withReason("the booking belongs to another account"));
        }
        return found.filter(viewer::maySee)
                .orElseThrow(() -> ProblemException.notFound("There is no booking %s of yours.".formatted(locator)));
    }
}
