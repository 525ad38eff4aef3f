package airside.traveller.load;

import airside.contract.BookingPage;
import airside.contract.BookingSummary;
import airside.contract.JourneyOffers;
import airside.contract.OfferList;
import airside.contract.client.ApiException;
import airside.traveller.Traveller;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// A load of travellers who book and pay, and who repeat a request with the same key if there is no answer.
/// Afterwards it verifies that every acknowledged booking exists.
final class BookingLoad {
    private static final List<String> ROUTES =
            List.of("LHR JFK", "FRA SIN", "SIN SYD", "CDG DXB", "MAD BCN", "OSL TRD", "LAX SFO", "ATL LGA");
    private static final String APPROVED_CARD = "4242424242424242";
    private static final long TIMEOUT_NANOS = 120_000_000_000L;
    private static final long RETRY_PAUSE_MILLIS = 250;
    private static final int PAGE = 200;

    private final List<Traveller> travellers;
    private final RateLimiter rateLimiter;
    private final LocalDate from;
    private final Map<Traveller, Set<String>> promised = new ConcurrentHashMap<>();

    BookingLoad(List<Traveller> travellers, RateLimiter rateLimiter, LocalDate from) {
        this.travellers = travellers;
        this.rateLimiter = rateLimiter;
        this.from = from;
        travellers.forEach(traveller -> promised.put(traveller, ConcurrentHashMap.newKeySet()));
    }

    /// The result of a load; printed as JSON.
    ///
    /// @param load statistics; failures are requests that were repeated or refused
    /// @param promised number of acknowledged bookings
    /// @param states number of these bookings in each state at the end
    /// @param lost record locators of acknowledged bookings that do not exist
    record Report(LoadStatistics.Report load, int promised, Map<String, Integer> states, List<String> lost) {}

    Report run(StopCondition stopCondition) {
        var statistics = new LoadStatistics();
        try (var threads = Executors.newFixedThreadPool(travellers.size())) {
            for (int i = 0; i < travellers.size(); i++) {
                Traveller traveller = travellers.get(i);
                LocalDate day = from.plusDays(i);
                String route = ROUTES.get(i % ROUTES.size());
                threads.submit(() -> bookOneAfterTheOther(traveller, route, day, stopCondition, statistics));
            }
        }
        return settled(statistics.report());
    }

    /// Books one offer after the other; when a day has no more offers, continues with a day that no other traveller
    /// uses.
    private void bookOneAfterTheOther(
            Traveller traveller,
            String route,
            LocalDate first,
            StopCondition stopCondition,
            LoadStatistics statistics) {
        Deque<String> offers = new ArrayDeque<>();
        LocalDate day = first;
        while (stopCondition.shouldContinue(statistics)) {
            rateLimiter.acquire();
            try {
                if (offers.isEmpty()) {
                    offers.addAll(offers(traveller, route, day));
                    day = day.plusDays(travellers.size());
                }
                String offer = offers.pollFirst();
                if (offer != null && book(traveller, offer, statistics)) offers.addLast(offer);
            } catch (ApiException e) {
                statistics.failed(Failures.kind(e), e.getMessage());
                pause();
            }
        }
    }

    private static List<String> offers(Traveller traveller, String route, LocalDate day) {
        OfferList found = traveller.shop(route.substring(0, 3), route.substring(4), day);
        List<String> tokens = new ArrayList<>();
        for (JourneyOffers result : found.directions().getFirst().results()) {
            if (!result.offers().isEmpty())
                tokens.add(result.offers().getFirst().token());
        }
        return tokens;
    }

    /// @return whether the offer can be booked again
    private boolean book(Traveller traveller, String offer, LoadStatistics statistics) {
        String key = UUID.randomUUID().toString();
        long startedNanos = System.nanoTime();
        while (true) {
            try {
                var booking = traveller.book(key, offer, APPROVED_CARD);
                statistics.succeeded(startedNanos);
                promised.get(traveller).add(booking.recordLocator());
                return true;
            } catch (ApiException e) {
                if (Failures.isSoldOut(e)) return false;
                statistics.failed(Failures.kind(e), e.getMessage());
                if (!Failures.isRetryable(e) || System.nanoTime() - startedNanos > TIMEOUT_NANOS) return false;
                pause();
            }
        }
    }

    /// Waits until all bookings are ticketed, or the time-out has passed.
    private Report settled(LoadStatistics.Report load) {
        long end = System.nanoTime() + TIMEOUT_NANOS;
        while (true) {
            try {
                Map<String, Integer> states = new TreeMap<>();
                List<String> lost = new ArrayList<>();
                int all = 0;
                for (Traveller traveller : travellers) {
                    all += promised.get(traveller).size();
                    readStates(traveller, states, lost);
                }
                boolean isSettled = states.keySet().stream().allMatch("TICKETED"::equals);
                if (isSettled || System.nanoTime() > end) return new Report(load, all, states, lost);
            } catch (ApiException e) {
                if (System.nanoTime() > end) throw e;
            }
            pause();
        }
    }

    private void readStates(Traveller traveller, Map<String, Integer> states, List<String> lost) {
        Set<String> missing = new HashSet<>(promised.get(traveller));
        String cursor = null;
        do {
            BookingPage page =
                    traveller.bookings().listBookings(null, PAGE, cursor).body();
            for (BookingSummary booking : page.items()) {
                if (missing.remove(booking.recordLocator())) states.merge(booking.state(), 1, Integer::sum);
            }
            cursor = page.nextCursor();
        } while (cursor != null);
        lost.addAll(missing);
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
