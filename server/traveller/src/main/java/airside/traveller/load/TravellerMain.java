package airside.traveller.load;

import airside.contract.client.ApiException;
import airside.contract.json.ContractJson;
import airside.traveller.Traveller;
import airside.traveller.collector.Collector;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Runs travellers in a process of their own, against one address: `TravellerMain search --gateway=http://gateway
/// --clients=8 --per-second=100`. Prints one line of JSON when it is done.
///
/// | command | what it does | ends |
/// |---|---|---|
/// | `journey` | one traveller from an account to a ticket | by itself |
/// | `again --username --locator` | the same traveller reads the booking | by itself |
/// | `search --clients --per-second [--requests]` | searches | after the requests, or when its input is closed |
/// | `book --clients --per-second [--requests]` | books and pays; then verifies the bookings | the same |
/// | `flood --path --seconds` | sends as many requests as one address can | after the seconds |
/// | `half-open --connections` | sends half request headers | when the server has closed the connections |
/// | `collect --port` | collects traces of services | never |
public final class TravellerMain {
    private static final int DAYS_AHEAD = 40;
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    private final List<String> options;
    private final LocalDate day;

    private TravellerMain(List<String> options, LocalDate day) {
        this.options = options;
        this.day = day;
    }

    public static void main(String[] args) throws Exception {
        List<String> arguments = Arrays.asList(args);
        if (arguments.isEmpty()) {
            // In its container it waits for commands that are run with kubectl exec.
            Thread.sleep(FOR_EVER);
            return;
        }
        LocalDate day = LocalDate.now(Clock.systemUTC()).plusDays(DAYS_AHEAD);
        try {
            Object report = new TravellerMain(arguments.subList(1, arguments.size()), day).run(arguments.getFirst());
            System.out.println(json(report));
        } catch (ApiException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private Object run(String command) throws InterruptedException {
        return switch (command) {
            case "journey" -> FirstJourney.of(gateway(), day);
            case "again" -> FirstJourney.again(gateway(), text("username"), text("locator"));
            case "search" -> new SearchLoad(travellers(), rateLimiter(), day).run(stopCondition());
            case "book" -> new BookingLoad(travellers(), rateLimiter(), day).run(stopCondition());
            case "flood" -> Flood.of(gateway().resolve(text("path")), get(), Duration.ofSeconds(number("seconds")));
            case "collect" -> collect();
            case "half-open" -> HalfOpenConnections.hold(gateway(), number("connections"));
            default ->
                throw new IllegalArgumentException("There is no command " + command
                        + "; use journey, again, search, book, flood, half-open or collect.");
        };
    }

    private String collect() throws InterruptedException {
        try (Collector _ = Collector.start("0.0.0.0", number("port"))) {
            Thread.sleep(FOR_EVER);
        }
        return "collected";
    }

    private List<Traveller> travellers() {
        return Stream.generate(() -> Traveller.register(gateway(), gateway()))
                .limit(number("clients"))
                .toList();
    }

    private RateLimiter rateLimiter() {
        return new RateLimiter(number("per-second"));
    }

    private StopCondition stopCondition() {
        return StopCondition.endOf(
                System.in, find("requests").map(Integer::parseInt).orElse(0));
    }

    private static HttpRequest.Builder get() {
        return HttpRequest.newBuilder().GET();
    }

    private URI gateway() {
        return URI.create(find("gateway").orElse("http://gateway"));
    }

    private int number(String option) {
        return Integer.parseInt(text(option));
    }

    private String text(String option) {
        return find(option)
                .orElseThrow(() ->
                        new IllegalArgumentException("Option --%s is missing; set --%s=…".formatted(option, option)));
    }

    private Optional<String> find(String option) {
        String start = "--" + option + "=";
        return options.stream()
                .filter(word -> word.startsWith(start))
                .map(word -> word.substring(start.length()))
                .findFirst();
    }

    private static String json(Object report) throws JsonProcessingException {
        return ContractJson.mapper().writeValueAsString(report);
    }
}
