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

/// Reads the account that views bookings from the access token of a request.
public final class HttpViewers {
    private final Callers callers;
    private final ClientAddresses addresses;
    private final SecurityLog securityLog;

    public HttpViewers(Callers callers, ClientAddresses addresses, SecurityLog securityLog) {
        this.callers = callers;
        this.addresses = addresses;
        this.securityLog = securityLog;
    }

    /// Returns the account of a request that may come without one; empty without a valid access token, and for
    /// services.
    ///
    /// @throws ProblemException `SERVICE_UNAVAILABLE` if the keys that verify tokens are not available
    public Optional<Viewer> find(ServerRequest request) {
        if (!request.headers().contains(HeaderNames.AUTHORIZATION)) return Optional.empty();
        try {
            return Optional.of(require(request));
        } catch (ProblemException e) {
            if (e.type() == ProblemType.UNAUTHENTICATED || e.type() == ProblemType.FORBIDDEN) return Optional.empty();
            throw e;
        }
    }

    /// Returns the account of a request.
    ///
    /// @throws ProblemException `UNAUTHENTICATED` without a valid access token; `FORBIDDEN` for services, which
    /// have no bookings
    public Viewer require(ServerRequest request) {
        Caller caller = callers.require(request, Role.TRAVELLER, Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR);
        boolean isOfAnAgency = caller.isA(Role.AGENT) || caller.isA(Role.SUPERVISOR);
        Optional<UUID> agency = isOfAnAgency ? caller.agencyId().map(UUID::fromString) : Optional.empty();
        return new Viewer(UUID.fromString(caller.subject()), caller.username(), agency);
    }

    /// Returns the booking that a request's path names. The answer does not show whether a booking exists that the
    /// viewer may not see; only the security log does.
    ///
    /// @throws ProblemException `NOT_FOUND` if it does not exist or the viewer may not see it
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
