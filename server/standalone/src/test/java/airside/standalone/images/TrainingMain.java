package airside.standalone.images;

import airside.contract.Booking;
import airside.contract.OfferList;
import airside.kit.testing.TestDatabase;
import airside.standalone.ServiceProcess;
import airside.traveller.Traveller;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Trains the AOT caches of the images: runs each service inside the unpacked root of its image with its production
/// flags, makes a traveller book, and stops the services, whereupon each JVM writes its cache (JEP 514).
///
/// Usage: `TrainingMain ROOT…`. The roots are folders named `auth`, `flights` and `bookings`, each with a file
/// `command` that has one argument per line. The caches are written to `tmp/service.aot` in the roots. Requires
/// root rights for `chroot`.
public final class TrainingMain {
    private static final int JOURNEYS = 5;
    private static final String APPROVED_CARD = "4242424242424242";
    /// The entries that a container runtime writes; without them, the name of this machine would be looked up by
    /// DNS.
    private static final String HOSTS = "127.0.0.1 localhost\n";

    private static final String AS_DEPLOYED = "-XX:AOTCache=";
    private static final String IN_TRAINING = "-XX:AOTCacheOutput=/tmp/service.aot";

    private TrainingMain() {}

    public static void main(String[] roots) throws Exception {
        Map<String, String> settings = settings();
        Map<String, Integer> ports = new HashMap<>();
        for (String root : roots) ports.put(name(root), ServiceProcess.freePort());
        ports.forEach((service, port) -> settings.put("services." + service, "http://localhost:" + port));
        List<ServiceProcess> processes = new ArrayList<>();
        try {
            for (String root : roots) {
                Files.writeString(Path.of(root, "etc", "hosts"), HOSTS);
                processes.add(ServiceProcess.start(
                        command(Path.of(root)), name(root), ports.get(name(root)), own(settings, name(root))));
            }
            for (ServiceProcess process : processes) process.awaitReady();
            travel(ports);
        } finally {
            processes.forEach(ServiceProcess::close);
        }
        for (String root : roots) {
            Path cache = Path.of(root, "tmp", "service.aot");
            System.out.printf("%s: %d MB%n", cache, Files.size(cache) / 1_000_000);
        }
        System.exit(0);
    }

    private static Map<String, String> settings() {
        Map<String, String> settings =
                new HashMap<>(TestDatabase.create("auth", "flights", "bookings").settings());
        settings.put("auth.service-secrets.bookings", "between us");
        settings.put("bookings.service-secret", "between us");
        return settings;
    }

    /// Returns the settings of a service and the addresses of the others, because a service refuses unknown
    /// settings.
    private static Map<String, String> own(Map<String, String> all, String service) {
        Map<String, String> own = new HashMap<>(all);
        own.keySet().removeIf(key -> !key.startsWith(service + ".") && !key.startsWith("services."));
        return own;
    }

    /// Returns the command of the image in its own root, with the option that writes the cache.
    private static List<String> command(Path root) throws IOException {
        String java = String.join(
                " ",
                Files.readAllLines(root.resolve("command")).stream()
                        .map(word -> word.startsWith(AS_DEPLOYED) ? IN_TRAINING : word)
                        .toList());
        String script =
                "mount --bind /dev '%1$s/dev' && mount -t proc proc '%1$s/proc' && PATH=/opt/java/bin:$PATH exec chroot --userspec=10001:10001 '%1$s' %2$s"
                        .formatted(root.toAbsolutePath(), java);
        return List.of("unshare", "--mount", "sh", "-c", script);
    }

    private static void travel(Map<String, Integer> ports) {
        URI auth = address(ports, "auth");
        LocalDate day = LocalDate.now(Clock.systemUTC()).plusDays(40);
        for (int i = 0; i < JOURNEYS; i++) {
            Traveller maya = Traveller.register(auth, address(ports, "flights"), address(ports, "bookings"));
            maya.flights().listPlaces("heathrow", null, 5, null);
            maya.flights().listFlights(null, null, null, null, "BA117", null, 5, null);
            maya.flights().listWeeks(4, null);
            OfferList offers = maya.shop("LHR", "JFK", day);
            Booking booking =
                    maya.book(UUID.randomUUID().toString(), Traveller.cheapest(offers, "BA117"), APPROVED_CARD);
            maya.bookings().booking(booking.recordLocator(), null);
            maya.bookings().calendarDocument(booking.recordLocator());
            maya.bookings().listBookings(null, 5, null);
        }
    }

    private static URI address(Map<String, Integer> ports, String service) {
        return URI.create("http://localhost:" + ports.get(service));
    }

    private static String name(String root) {
        return Path.of(root).getFileName().toString();
    }
}
