package airside.flights;

import airside.contract.CabinSeats;
import airside.flights.fares.Fares;
import airside.flights.fares.JdbcFares;
import airside.flights.holds.HoldCounts;
import airside.flights.holds.HoldRoutes;
import airside.flights.holds.HoldSeats;
import airside.flights.inventory.Availability;
import airside.flights.inventory.InventoryMaintenance;
import airside.flights.inventory.JdbcInventory;
import airside.flights.inventory.JdbcSeatHolds;
import airside.flights.inventory.UnpaidShare;
import airside.flights.offers.CheckOffers;
import airside.flights.offers.JdbcOfferKeys;
import airside.flights.offers.OfferRoutes;
import airside.flights.offers.OfferSigner;
import airside.flights.offers.ReadOffers;
import airside.flights.offers.SalesPeriod;
import airside.flights.offers.SearchMetrics;
import airside.flights.offers.ShopForOffers;
import airside.flights.places.Airport;
import airside.flights.places.JdbcPlaces;
import airside.flights.places.PlaceNames;
import airside.flights.places.PlaceRoutes;
import airside.flights.places.Places;
import airside.flights.schedules.DatedLeg;
import airside.flights.schedules.JdbcSchedules;
import airside.flights.schedules.ScheduleRoutes;
import airside.flights.schedules.ScheduleRoutes.SalesDates;
import airside.flights.schedules.Schedules;
import airside.flights.world.WorldFiles;
import airside.flights.world.WorldImport;
import airside.kit.database.Database;
import airside.kit.encryption.SecretEncryption;
import airside.kit.host.ReadinessCheck;
import airside.kit.host.Service;
import airside.kit.host.ServiceContext;
import airside.kit.routing.Routes;
import airside.kit.settings.Settings;
import airside.vocabulary.CabinClass;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// The flights service: timetable, seat inventory and prices. Creates the parts of the service and connects them;
/// reads the world from the schema when it starts.
public final class FlightsService implements Service {
    private static final String SAMPLE_WORLD = "classpath:airside/world";
    private static final String NOTICE = "The timetable is historic and the fares are invented.";

    private final ServiceContext context;
    private final Clock clock;
    private final Database database;
    private final WorldFiles worldFiles;
    private final Duration offerLifetime;
    private final String notice;
    private final SalesPeriod sales;
    private final UnpaidShare unpaidShare;
    private final Availability availability = new Availability();
    private final OfferSigner signer;
    private final JdbcSeatHolds holds;
    private final JdbcInventory inventory;
    private final InventoryMaintenance maintenance;
    private volatile World world = World.notLoaded();

    /// What the routes use once the world has been loaded.
    private record World(
            Places places,
            Schedules schedules,
            ShopForOffers shopping,
            ReadOffers offers,
            CheckOffers checking,
            HoldSeats holding) {
        /// Placeholder until then. The host returns 503 until the service has started, so no route uses it.
        static World notLoaded() {
            return new World(null, null, null, null, null, null);
        }
    }

    public FlightsService(ServiceContext context) {
        this.context = context;
        clock = context.clock();
        Settings settings = context.settings().at(name());
        database = Database.of(context.settings(), name(), context.tracing(), context.metrics());
        worldFiles = new WorldFiles(settings.text("world", SAMPLE_WORLD));
        offerLifetime = settings.duration("offer-lifetime", Duration.ofMinutes(20));
        notice = settings.text("notice", NOTICE);
        sales = new SalesPeriod(clock);
        unpaidShare = UnpaidShare.of(settings);
        signer = new OfferSigner(
                new JdbcOfferKeys(database, SecretEncryption.of(settings, name()), clock),
                context.json().mapper());
        holds = new JdbcSeatHolds(database, availability, clock);
        inventory = new JdbcInventory(database, availability, clock);
        maintenance = new InventoryMaintenance(holds, inventory, context.metrics());
    }

    @Override
    public String name() {
        return "flights";
    }

    @Override
    public int defaultPort() {
        return 8003;
    }

    /// Returns the memory for the timetable, its compiled columns and the requests that read them.
    @Override
    public int heapMegabytesMin() {
        return 128;
    }

    @Override
    public void routing(Routes routes) {
        routes.add(new NetworkRoutes(context.json(), () -> world.schedules, sales, notice))
                .add(new PlaceRoutes(
                        context.callers(),
                        context.json(),
                        () -> world.places,
                        (origin, destination) -> world.schedules.isServedNonstop(origin, destination)))
                .add(new ScheduleRoutes(
                        context.callers(),
                        context.json(),
                        () -> world.places,
                        () -> world.schedules,
                        this::seats,
                        this::salesDates))
                .add(new OfferRoutes(
                        context.callers(),
                        context.json(),
                        () -> world.shopping,
                        () -> world.checking,
                        new SearchMetrics(context.metrics()),
                        notice))
                .add(new HoldRoutes(
                        context.callers(),
                        context.json(),
                        () -> world.holding,
                        () -> world.offers,
                        holds,
                        new HoldCounts(context.metrics()),
                        clock));
    }

    @Override
    public void start() {
        database.migrate();
        new WorldImport(database, worldFiles, clock).importOnce();
        world = load();
        inventory.refresh();
        maintenance.start();
    }

    /// Loads names and fares in other threads while this one loads the timetable, which takes longest.
    private World load() {
        JdbcPlaces storedPlaces = new JdbcPlaces(database);
        CompletableFuture<PlaceNames> names = inBackground(storedPlaces::loadNames);
        CompletableFuture<Fares> fareTables = inBackground(new JdbcFares(database)::load);
        List<Airport> airports = storedPlaces.listAirports();
        Schedules schedules = new JdbcSchedules(database)
                .load(airports, sales.today(ZoneOffset.UTC).minusDays(2));
        Places places = storedPlaces.load(airports, result(names), schedules::departuresFrom);
        Fares fares = result(fareTables);
        ReadOffers offers = new ReadOffers(signer, schedules, fares, clock);
        ShopForOffers shopping =
                new ShopForOffers(places, schedules, fares, availability, signer, sales, clock, offerLifetime);
        return new World(
                places,
                schedules,
                shopping,
                offers,
                new CheckOffers(offers, availability),
                new HoldSeats(offers, holds, unpaidShare, clock));
    }

    /// Runs on a platform thread, as the start of the service does: it computes and loads classes.
    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work,
                task -> Thread.ofPlatform().name("flights:loading").daemon().start(task));
    }

    /// Waits for a result; rethrows the exception of its thread.
    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CabinSeats seats(DatedLeg leg, CabinClass cabin) {
        airside.flights.inventory.CabinSeats seats = availability.seatsOn(leg, cabin);
        return new CabinSeats(cabin.name(), seats.capacity(), seats.available(), seats.held(), seats.sold());
    }

    private SalesDates salesDates() {
        return new SalesDates(sales.today(ZoneOffset.UTC), sales.lastDate(ZoneOffset.UTC));
    }

    @Override
    public List<ReadinessCheck> readinessChecks() {
        return List.of(new ReadinessCheck("database", database::failure));
    }

    @Override
    public void close() {
        maintenance.close();
        database.close();
    }
}
