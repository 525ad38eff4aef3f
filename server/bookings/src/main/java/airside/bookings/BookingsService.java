package airside.bookings;

import airside.bookings.anchors.AnchorHistory;
import airside.bookings.anchors.AnchorSettings;
import airside.bookings.anchors.JdbcAnchors;
import airside.bookings.anchors.ReportTampering;
import airside.bookings.anchors.VerifyHistory;
import airside.bookings.booking.HttpViewers;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.documents.ItineraryPdf;
import airside.bookings.flights.Flights;
import airside.bookings.flights.HttpFlights;
import airside.bookings.history.JdbcHistory;
import airside.bookings.idempotency.IdempotentExecutor;
import airside.bookings.idempotency.JdbcIdempotencyKeys;
import airside.bookings.leases.LeaseRenewal;
import airside.bookings.ledger.JdbcLedger;
import airside.bookings.payments.JdbcAcquirerCharges;
import airside.bookings.payments.PaymentProvider;
import airside.bookings.payments.SimulatedAcquirer;
import airside.bookings.placing.CancelBooking;
import airside.bookings.placing.JdbcNewBookings;
import airside.bookings.placing.PayBooking;
import airside.bookings.placing.PlaceBooking;
import airside.bookings.placing.PlacingRoutes;
import airside.bookings.retrieval.JdbcRetrievalAttempts;
import airside.bookings.retrieval.RetrievalRoutes;
import airside.bookings.retrieval.RetrieveBooking;
import airside.bookings.saga.CommandExecutor;
import airside.bookings.saga.JdbcSagas;
import airside.bookings.saga.SagaEventCounter;
import airside.bookings.saga.SagaObserver;
import airside.bookings.saga.SagaPoller;
import airside.bookings.saga.SagaRunner;
import airside.bookings.saga.SagaWaiter;
import airside.bookings.seatholds.HoldSeats;
import airside.bookings.seatholds.JdbcSeatHolds;
import airside.bookings.seatholds.SeatHoldRoutes;
import airside.bookings.unpaid.JdbcUnpaidSeats;
import airside.contract.client.FlightsApi;
import airside.kit.database.Database;
import airside.kit.host.ReadinessCheck;
import airside.kit.host.Service;
import airside.kit.host.ServiceContext;
import airside.kit.routing.Routes;
import airside.kit.tokens.ServiceClients;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// The bookings service: bookings, payments, tickets and their history. Its constructor creates all parts.
public final class BookingsService implements Service {
    private static final Duration RETRIEVAL_ATTEMPTS_KEPT = Duration.ofHours(1);

    private final Database database;
    private final SeatHoldRoutes seatHoldRoutes;
    private final PlacingRoutes placingRoutes;
    private final RetrievalRoutes retrievalRoutes;
    private final ReportTampering reportTampering;
    private final SagaPoller poller;
    private final LeaseRenewal leaseRenewal;

    public BookingsService(ServiceContext context) {
        this(context, SagaObserver.NONE);
    }

    /// @param observer called at each point of a saga's steps; for tests
    public BookingsService(ServiceContext context, SagaObserver observer) {
        var settings = BookingsSettings.of(context.settings().at(name()));
        Clock clock = context.clock();

        // Stores
        database = Database.of(context.settings(), name(), context.tracing(), context.metrics());
        var bookings = new JdbcBookings(database);
        var sagas = new JdbcSagas(database, settings.lease());
        var unpaid = new JdbcUnpaidSeats(database, settings.unpaidLimits());
        var seatHolds = new JdbcSeatHolds(database, unpaid);
        var keys = new JdbcIdempotencyKeys(database, settings.lease());
        var history = new JdbcHistory(database);
        var retrievalAttempts = new JdbcRetrievalAttempts(database);

        // Clients: flights and the acquirer
        var calls = new ServiceClients(context.settings(), name(), context.addresses()::of, clock, context.tracing());
        Flights flights = new HttpFlights(() -> new FlightsApi(calls.to("flights")));
        PaymentProvider acquirer =
                new SimulatedAcquirer(new JdbcAcquirerCharges(database, clock), BookingsService::pause);

        // The saga
        var executor = new CommandExecutor(database, bookings, flights, acquirer, unpaid, clock);
        var events = new SagaEventCounter(context.metrics(), observer);
        var runner = new SagaRunner(sagas, bookings, executor, events, clock, context.tracing());
        var waiter = new SagaWaiter(runner, bookings);

        // Use cases
        var idempotency = new IdempotentExecutor(keys, clock);
        var holding = new HoldSeats(seatHolds, flights, clock);
        var newBookings = new JdbcNewBookings(database, bookings, sagas, unpaid);
        var placing = new PlaceBooking(newBookings, seatHolds, flights, acquirer, unpaid, settings.holdTimes(), clock);
        var paying = new PayBooking(bookings, sagas, acquirer, clock);
        var cancelling = new CancelBooking(sagas, clock);
        var retrieving = new RetrieveBooking(bookings, retrievalAttempts, context.securityLog(), clock);

        // Routes
        var viewers = new HttpViewers(context.callers(), context.clientAddresses(), context.securityLog());
        seatHoldRoutes = new SeatHoldRoutes(viewers, context.json(), idempotency, holding, context.clientAddresses());
        placingRoutes = new PlacingRoutes(
                viewers,
                context.json(),
                bookings,
                idempotency,
                placing,
                paying,
                cancelling,
                waiter,
                context.clientAddresses(),
                clock);
        retrievalRoutes = new RetrievalRoutes(
                viewers,
                context.json(),
                bookings,
                history,
                retrieving,
                new ItineraryPdf(),
                context.clientAddresses(),
                clock);

        // Background
        var metrics = new BookingsMetrics(
                bookings, sagas, new JdbcLedger(database), context.metrics(), clock, settings.measurePause());
        var anchors = new JdbcAnchors(database);
        var anchorSettings = AnchorSettings.of(context.settings().at(name()));
        var anchoring = new AnchorHistory(anchors, anchorSettings, context.securityLog(), clock);
        var verifying = new VerifyHistory(history, anchors, anchorSettings);
        reportTampering = new ReportTampering(verifying, anchors, anchorSettings, context.securityLog(), clock);
        leaseRenewal = new LeaseRenewal(settings.lease(), List.of(idempotency.claims(), runner.leases()));
        poller = new SagaPoller(
                runner,
                settings.sweepPause(),
                List.of(
                        holding::retryReleases,
                        () -> unpaid.deleteEnded(clock.instant()),
                        () -> keys.deleteOld(clock.instant()),
                        () -> retrievalAttempts.deleteOld(clock.instant().minus(RETRIEVAL_ATTEMPTS_KEPT)),
                        anchoring,
                        reportTampering,
                        metrics));
    }

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public int defaultPort() {
        return 8002;
    }

    @Override
    public void routing(Routes routes) {
        routes.add(seatHoldRoutes).add(placingRoutes).add(retrievalRoutes);
    }

    @Override
    public void start() {
        database.migrate();
        leaseRenewal.start();
        poller.start();
    }

    @Override
    public List<ReadinessCheck> readinessChecks() {
        return List.of(new ReadinessCheck("database", database::failure));
    }

    @Override
    public void close() {
        poller.close();
        reportTampering.close();
        leaseRenewal.close();
        database.close();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
