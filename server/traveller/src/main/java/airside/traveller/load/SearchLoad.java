package airside.traveller.load;

import airside.contract.client.ApiException;
import airside.traveller.Traveller;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;

/// Travellers who look around: places, timetables, offers. Nothing is repeated: what fails, fails.
final class SearchLoad {
    private static final List<String> TYPED = List.of("lon", "new y", "par", "oslo", "sin", "münch", "GVA", "heathrow");
    private static final List<String> ROUTES = List.of("LHR JFK", "OSL TRD", "MAD BCN", "SIN SYD");
    /// Offers are long answers, and most of what people do is to look before they ask for them.
    private static final int LOOKS_PER_OFFER = 8;

    private final List<Traveller> travellers;
    private final Pace pace;
    private final LocalDate day;

    SearchLoad(List<Traveller> travellers, Pace pace, LocalDate day) {
        this.travellers = travellers;
        this.pace = pace;
        this.day = day;
    }

    Tally.Report run(Until until) {
        var tally = new Tally();
        try (var threads = Executors.newFixedThreadPool(travellers.size())) {
            for (Traveller traveller : travellers) {
                threads.submit(() -> {
                    for (int turn = 0; until.goesOn(tally); turn++) {
                        pace.await();
                        ask(traveller, turn, tally);
                    }
                });
            }
        }
        return tally.report();
    }

    private void ask(Traveller traveller, int turn, Tally tally) {
        long begun = System.nanoTime();
        try {
            askFor(traveller, turn);
            tally.good(begun);
        } catch (ApiException e) {
            tally.failed(Failures.kind(e), e.getMessage());
        }
    }

    private void askFor(Traveller traveller, int turn) {
        if (turn % LOOKS_PER_OFFER == 0) {
            String route = ROUTES.get(turn / LOOKS_PER_OFFER % ROUTES.size());
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
