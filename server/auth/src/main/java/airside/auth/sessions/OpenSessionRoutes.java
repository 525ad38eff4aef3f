package airside.auth.sessions;

import airside.auth.accounts.Account;
import airside.auth.accounts.HttpCurrentAccount;
import airside.auth.sessions.JdbcSessions.Position;
import airside.contract.EndedSessions;
import airside.contract.OpenSessionPage;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.request.Cursor;
import airside.kit.request.Page;
import airside.kit.request.PageRequest;
import airside.kit.request.Parameters;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lists and ends the sessions of the caller, and lists the ended sessions for other services.
public final class OpenSessionRoutes implements RouteGroup {
    private final HttpCurrentAccount currentAccount;
    private final Json json;
    private final JdbcSessions sessions;
    private final EndedSessionList ended;
    private final SecurityLog securityLog;
    private final Clock clock;

    public OpenSessionRoutes(
            HttpCurrentAccount currentAccount,
            Json json,
            JdbcSessions sessions,
            EndedSessionList ended,
            SecurityLog securityLog,
            Clock clock) {
        this.currentAccount = currentAccount;
        this.json = json;
        this.sessions = sessions;
        this.ended = ended;
        this.securityLog = securityLog;
        this.clock = clock;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/api/auth/sessions", this::list)
                .delete("/api/auth/sessions", this::endOthers)
                .delete("/api/auth/sessions/{sessionId}", this::end)
                .get("/api/auth/ended-sessions", this::listEnded);
    }

    private void list(ServerRequest request, ServerResponse response) {
        Account self = currentAccount.require(request);
        Optional<UUID> current = currentAccount.session(request);
        PageRequest page = Parameters.of(request).page();
        List<OpenSession> read = sessions.listOpen(
                self.id(), page.after().map(OpenSessionRoutes::position), clock.instant(), page.rowsToRead());
        Page<airside.contract.OpenSession> found =
                Page.of(read, page, OpenSessionRoutes::cursor).map(session -> SessionWire.toWire(session, current));
        json.send(
                response,
                new OpenSessionPage(
                        found.items(), found.next().map(Cursor::toString).orElse(null)));
    }

    private void end(ServerRequest request, ServerResponse response) {
        Account self = currentAccount.require(request);
        UUID sessionId = Parameters.of(request).pathId("sessionId");
        if (!sessions.end(self.id(), sessionId, clock.instant())) {
            throw ProblemException.notFound("You have no session %s.".formatted(sessionId));
        }
        securityLog.write(SecurityEvent.of(SecurityEventKind.SESSION_ENDED)
                .withAccount(self.id(), self.username())
                .withSession(sessionId)
                .withReason("ended from the list of sessions"));
        response.status(204).send();
    }

    private void endOthers(ServerRequest request, ServerResponse response) {
        Account self = currentAccount.require(request);
        sessions.endOthers(self.id(), currentAccount.session(request), clock.instant());
        securityLog.write(SecurityEvent.of(SecurityEventKind.SESSION_ENDED)
                .withAccount(self.id(), self.username())
                .withReason("all other sessions ended from the list of sessions"));
        response.status(204).send();
    }

    private void listEnded(ServerRequest request, ServerResponse response) {
        EndedSessionList.Content content = ended.content();
        json.send(
                response,
                new EndedSessions(
                        content.sessionIds(), content.tokensIssuedAfter().orElse(null)));
    }

    private static Cursor cursor(OpenSession session) {
        return Cursor.of(session.signedInAt().toString(), session.id().toString());
    }

    private static Position position(Cursor cursor) {
        if (cursor.position().size() != 2) throw Cursor.invalid();
        try {
            return new Position(
                    Cursor.instant(cursor.position().getFirst()),
                    UUID.fromString(cursor.position().getLast()));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
