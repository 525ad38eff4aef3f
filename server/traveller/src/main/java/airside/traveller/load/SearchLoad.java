package airside.traveller.load;

import airside.contract.client.ApiException;
import airside.traveller.Traveller;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;

/// A load of travellers who search: places, timetables, offers. Failed requests are counted and not repeated.
final class SearchLoad {
    private static final List<String> TYPED = List.of("lon", "new y", "par", "oslo", "sin", "münch", "GVA", "heathrow");
    private static final List<String> ROUTES = List.of("LHR JFK", "OSL TRD", "MAD BCN", "SIN SYD");
    /// Requests for each shopping request: people search places and timetables more often than offers.
    private static final int REQUESTS_PER_SHOPPING = 8;

    private final List<Traveller> travellers;
    private final RateLimiter rateLimiter;
    private final LocalDate day;

    SearchLoad(List<Traveller> travellers, RateLimiter rateLimiter, LocalDate day) {
        this.travellers = travellers;
        this.rateLimiter = rateLimiter;
        this.day = day;
    }

    LoadStatistics.Report run(StopCondition stopCondition) {
        var statistics = new LoadStatistics();
        try (var threads = Executors.newFixedThreadPool(travellers.size())) {
            for (Traveller traveller : travellers) {
                threads.submit(() -> {
                    for (int turn = 0; stopCondition.shouldContinue(statistics); turn++) {
                        rateLimiter.acquire();
                        ask(traveller, turn, statistics);
                    }
                });
            }
        }
        return statistics.report();
    }

    private void ask(Traveller traveller, int turn, LoadStatistics statistics) {
        long startedNanos = System.nanoTime();
        try {
            askFor(traveller, turn);
            statistics.succeeded(startedNanos);
        } catch (ApiException e) {
            statistics.failed(Failures.kind(e), e.getMessage());
        }
    }

    private void askFor(Traveller traveller, int turn) {
        if (turn % REQUESTS_PER_SHOPPING == 0) {
            String route = ROUTES.get(turn / REQUESTS_PER_SHOPPING % ROUTES.size());
            traveller.shop(route.substring(0, 3), route.substring(4), day);
        } else if (turn % 2 == 0) {
            traveller.flights().listFlights(null, null, null, null, "BA117", null, 5, null);
        } else if (turn % 5 == 0) {
            traveller.auth().me();
        } else if (turn % 7 == 0) {
            traveller.bookings().listBookings(null, 5, null);
        } else {
            traveller.flights().listPlaces(TYPED.get(turn % TYPED.size()), null, 5, null);
        }
    }
}
