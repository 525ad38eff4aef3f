package airside.desktop.everyscreen;

import airside.desktop.fakes.ExpensiveTravel;
import airside.desktop.fakes.SampleBookings;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.Studio;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import airside.desktop.travel.Cabin;
import airside.desktop.travel.PassengerCounts;
import airside.desktop.travel.SearchCriteria;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// Every screen with the widest values that are sold, and what opens on it, by a name to find its picture by.
final class ScreenStates {
    private static final SearchCriteria BETWEEN_CITIES = new SearchCriteria(
            SampleTravel.LONDON,
            SampleTravel.NEW_YORK,
            SampleTravel.OUT,
            Optional.of(SampleTravel.BACK),
            new PassengerCounts(6, 2, 1),
            Cabin.PREMIUM_ECONOMY);

    private ScreenStates() {}

    static Map<String, Consumer<Studio>> all() {
        Map<String, Consumer<Studio>> states = new LinkedHashMap<>();
        Screens.all().forEach((name, screen) -> states.put(name, studio -> studio.at(screen)));
        states.put("signin-server-away", ScreenStates::signInWithoutServer);
        states.put("home-travellers", studio -> {
            studio.at(new Screen.Home());
            studio.press("#travellers");
        });
        states.put("home-calendar", studio -> {
            studio.at(new Screen.Home());
            studio.press("#depart");
        });
        states.put("home-suggestions", studio -> {
            studio.at(new Screen.Home());
            studio.type("#origin .search-value", "LON");
            studio.passTime();
        });
        states.put("home-after-a-search", ScreenStates::homeAfterASearch);
        states.put("trips-over-new-year", studio -> {
            studio.bookings.upcoming = SampleBookings.overNewYear();
            studio.at(new Screen.Trips());
        });
        states.put("results-between-cities", studio -> studio.at(new Screen.Results(BETWEEN_CITIES)));
        states.put("results-editing", studio -> {
            studio.at(new Screen.Results(BETWEEN_CITIES));
            studio.press("#edit");
        });
        states.put("results-open", studio -> {
            studio.at(new Screen.Results(BETWEEN_CITIES));
            studio.press("#price-BA117-CLASSIC");
        });
        states.put("results-return-open", studio -> {
            studio.at(new Screen.Results(BETWEEN_CITIES));
            studio.press("#price-BA117-CLASSIC");
            studio.press("#goOn");
            studio.press("#price-VS4-LIGHT");
        });
        states.put("booking-expensive", studio -> {
            bookExpensively(studio);
            studio.type("#cardNumber", "4242424242424242");
        });
        states.put("booking-taxes", studio -> {
            bookExpensively(studio);
            studio.press("#taxes");
        });
        states.put("booking-why-price", studio -> {
            bookExpensively(studio);
            studio.press("#why-price");
        });
        states.put("booking-fare-rules", studio -> {
            bookExpensively(studio);
            studio.press("#fare-rules");
        });
        states.put("key-map", studio -> {
            studio.at(new Screen.Home());
            studio.push(KeyCode.F1);
        });
        return states;
    }

    private static void signInWithoutServer(Studio studio) {
        studio.server.isGone = true;
        studio.does(studio.desktop.connectivity()::tryNow);
        studio.does(() -> studio.desktop.navigator().startFrom(new Screen.SignIn()));
        studio.auth.failure = Optional.of(new ApiFailure.Unreachable(false));
        studio.type("#username", "maya");
        studio.type("#password", "welcome aboard");
        studio.press("#signIn");
    }

    private static void homeAfterASearch(Studio studio) {
        studio.at(new Screen.Home());
        studio.type("#origin .search-value", "LON");
        studio.passTime();
        studio.press("#suggestion-LON");
        studio.type("#destination .search-value", "NYC");
        studio.passTime();
        studio.press("#suggestion-NYC");
        studio.press("#search");
        studio.press("#railHome");
    }

    private static void bookExpensively(Studio studio) {
        studio.at(new Screen.Results(BETWEEN_CITIES));
        studio.press("#price-BA117-CLASSIC");
        studio.press("#goOn");
        studio.press("#price-VS4-FLEX");
        studio.press("#goOn");
    }

    /// Opens a state in a window of its own.
    static Studio open(Consumer<Studio> state, Studio studio) {
        studio.flights.offers = Optional.of(ExpensiveTravel.returnOffers());
        studio.bookings.offered = ExpensiveTravel.chosenReturn();
        state.accept(studio);
        return studio;
    }
}
