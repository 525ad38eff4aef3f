package airside.auth.agencies;

import airside.contract.AgencyPage;
import airside.contract.NewAgency;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.Cursor;
import airside.kit.request.Page;
import airside.kit.request.PageRequest;
import airside.kit.request.Parameters;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import airside.kit.tokens.Callers;
import airside.kit.tokens.Role;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/// Agencies: an administrator makes them.
public final class AgencyRoutes implements RouteGroup {
    private final Callers callers;
    private final Json json;
    private final JdbcAgencies agencies;
    private final Clock clock;

    public AgencyRoutes(Callers callers, Json json, JdbcAgencies agencies, Clock clock) {
        this.callers = callers;
        this.json = json;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/api/auth/agencies", this::list).post("/api/auth/agencies", this::create);
    }

    private void list(ServerRequest request, ServerResponse response) {
        callers.require(request, Role.ADMINISTRATOR);
        PageRequest page = Parameters.of(request).page();
        Page<airside.contract.Agency> found = Page.of(
                        agencies.list(page.after().map(AgencyRoutes::key), page.rowsToRead()),
                        page,
                        agency -> Cursor.of(agency.code()))
                .map(AgencyWire::wire);
        json.send(
                response,
                new AgencyPage(found.items(), found.next().map(Cursor::toString).orElse(null)));
    }

    private void create(ServerRequest request, ServerResponse response) {
        callers.require(request, Role.ADMINISTRATOR);
        NewAgency wish = json.read(request, NewAgency.class);
        String officeId =
                Optional.ofNullable(wish.officeId()).orElse((wish.code() + "00001").substring(0, 9 - 4) + "0001");
        Agency agency = new Agency(UUID.randomUUID(), wish.code(), wish.name(), officeId);
        if (!agencies.add(agency, clock.instant())) {
            throw new ProblemException(
                    ProblemType.AGENCY_CODE_TAKEN,
                    "The agency code %s is taken; choose another one.".formatted(wish.code()));
        }
        json.send(response, Status.CREATED_201, AgencyWire.wire(agency));
    }

    private static String key(Cursor cursor) {
        try {
            return cursor.position().getFirst();
        } catch (NoSuchElementException e) {
            throw Cursor.invalid();
        }
    }
}
