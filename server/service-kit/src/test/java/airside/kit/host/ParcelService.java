package airside.kit.host;

import airside.kit.database.Database;
import airside.kit.json.ContractDocument;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.request.Parameters;
import airside.kit.routing.Routes;
import airside.kit.tokens.Caller;
import airside.kit.tokens.Callers;
import airside.kit.tokens.Role;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// FEATURE: how a service is written. It stores parcels, which are unrelated to airlines, so that the tests of the
/// kit need no real service.
public final class ParcelService implements Service {
    private static final int BODY_BYTES_MAX = 300_000;
    private static final ContractDocument CONTRACT = ContractDocument.parse("""
        components:
          schemas:
            NewParcel:
              type: object
              required: [weight]
              properties:
                weight: {type: integer, minimum: 1, maximum: 30000}
                labels: {type: array, maxItems: 3, items: {type: string, minLength: 1, maxLength: 10}}
                sender: {$ref: '#/components/schemas/Sender'}
            Sender:
              type: object
              required: [name, email]
              properties:
                name: {type: string, minLength: 1, maxLength: 200}
                email: {type: string, pattern: '^[^@]+@[^@]+$', x-expected: an e-mail address}
                bornOn: {type: string, format: date}
        """);

    private final Database database;
    private final Json json;
    private final Callers callers;
    private final Clock clock;

    public ParcelService(ServiceContext context) {
        database = Database.of(context.settings(), name(), context.tracing(), context.metrics());
        json = new Json(CONTRACT, BODY_BYTES_MAX);
        callers = context.callers();
        clock = context.clock();
    }

    @Override
    public String name() {
        return "parcels";
    }

    @Override
    public int defaultPort() {
        return 8009;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/api/parcels", this::list)
                .post("/api/parcels", this::send)
                .get("/api/parcels/{parcelId}", this::parcel)
                .delete("/api/parcels/{parcelId}", this::delete)
                .get("/api/parcels/broken", this::broken);
    }

    @Override
    public void start() {
        database.migrate();
    }

    @Override
    public List<ReadinessCheck> readinessChecks() {
        return List.of(new ReadinessCheck("database", database::failure));
    }

    @Override
    public void close() {
        database.close();
    }

    private void list(ServerRequest request, ServerResponse response) {
        Caller caller = callers.require(request);
        json.send(
                response,
                database.query(
                        "select id, weight from parcels where owner = ? order by weight",
                        row -> new Parcel(row.uuid("id"), row.integer("weight")),
                        caller.subject()));
    }

    private void send(ServerRequest request, ServerResponse response) {
        Caller caller = callers.require(request);
        NewParcel parcel = json.read(request, NewParcel.class);
        UUID id = UUID.randomUUID();
        database.doInTransaction(transaction -> transaction.execute(
                "insert into parcels (id, owner, weight, sent_at, departure_local) values (?, ?, ?, ?, now())",
                id,
                caller.subject(),
                parcel.weight(),
                clock.instant()));
        json.sendCreated(response, "/api/parcels/" + id, new Parcel(id, parcel.weight()));
    }

    private void parcel(ServerRequest request, ServerResponse response) {
        UUID id = Parameters.of(request).pathId("parcelId");
        json.send(
                response,
                database.find(
                                "select id, weight from parcels where id = ?",
                                row -> new Parcel(row.uuid("id"), row.integer("weight")),
                                id)
                        .orElseThrow(() -> ProblemException.notFound("There is no parcel " + id + ".")));
    }

    private void delete(ServerRequest request, ServerResponse response) {
        callers.require(request, Role.ADMINISTRATOR);
        database.execute("delete from parcels");
        response.status(204).send();
    }

    private void broken(ServerRequest request, ServerResponse response) {
        throw new IllegalStateException("the secret inside: swordfish");
    }

    record NewParcel(int weight, List<String> labels, Sender sender) {}

    record Sender(String name, String email, LocalDate bornOn) {}

    record Parcel(UUID id, int weight) {}
}
