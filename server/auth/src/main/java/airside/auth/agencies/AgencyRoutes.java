package airside.auth.agencies;

import airside.auth.agencies.JdbcAgencies.Addition;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lists and creates agencies, for administrators.
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
                        agencies.list(page.after().map(cursor -> cursor.key(0)), page.rowsToRead()),
                        page,
                        agency -> Cursor.of(agency.code()))
                .map(AgencyWire::toWire);
        json.send(
                response,
                new AgencyPage(found.items(), found.next().map(Cursor::toString).orElse(null)));
    }

    private void create(ServerRequest request, ServerResponse response) {
        callers.require(request, Role.ADMINISTRATOR);
        NewAgency newAgency = json.read(request, NewAgency.class);
        Optional<String> officeId = Optional.ofNullable(newAgency.officeId());
        List<String> candidates = officeId.map(List::of).orElseGet(() -> OfficeIds.listFor(newAgency.code()));
        Agency agency = add(newAgency, candidates);
        json.send(response, Status.CREATED_201, AgencyWire.toWire(agency));
    }

    /// Adds the agency with the first of the office ids that no other agency has.
    ///
    /// @throws ProblemException `AGENCY_CODE_TAKEN`, or `OFFICE_ID_TAKEN` if other agencies have all of them
    private Agency add(NewAgency newAgency, List<String> officeIds) {
        for (String officeId : officeIds) {
            Agency agency = new Agency(
                    UUID.randomUUID(), newAgency.code(), newAgency.name().strip(), officeId);
            switch (agencies.add(agency, clock.instant())) {
                case Addition.Added _ -> {
                    return agency;
                }
                case Addition.CodeTaken _ ->
                    throw new ProblemException(
                            ProblemType.AGENCY_CODE_TAKEN,
                            "The agency code %s is taken; choose another one.".formatted(newAgency.code()));
                case Addition.OfficeIdTaken _ -> {}
            }
        }
        throw new ProblemException(
                ProblemType.OFFICE_ID_TAKEN,
                "The office id %s belongs to another agency; choose another one.".formatted(officeIds.getFirst()));
    }
}
