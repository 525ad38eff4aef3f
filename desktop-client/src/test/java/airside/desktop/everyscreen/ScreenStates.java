package airside.desktop.everyscreen;

import airside.desktop.fakes.ExpensiveTravel;
import airside.desktop.fakes.SampleBookings;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.WindowFixture;
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

/// Every screen with its longest possible values and all its panels, by the name of its picture.
final class ScreenStates {
    private static final SearchCriteria BETWEEN_CITIES = new SearchCriteria(
            SampleTravel.LONDON,
            SampleTravel.NEW_YORK,
            SampleTravel.OUT,
            Optional.of(SampleTravel.BACK),
            new PassengerCounts(6, 2, 1),
            Cabin.PREMIUM_ECONOMY);

    private ScreenStates() {}

    static Map<String, Consumer<WindowFixture>> all() {
        Map<String, Consumer<WindowFixture>> states = new LinkedHashMap<>();
        Screens.all().forEach((name, screen) -> states.put(name, fixture -> fixture.at(screen)));
        states.put("signin-server-away", ScreenStates::signInWithoutServer);
        states.put("home-travellers", fixture -> {
            fixture.at(new Screen.Home());
            fixture.press("#travellers");
        });
        states.put("home-calendar", fixture -> {
            fixture.at(new Screen.Home());
            fixture.press("#depart");
        });
        states.put("home-suggestions", fixture -> {
            fixture.at(new Screen.Home());
            fixture.type("#origin .search-value", "LON");
            fixture.passTime();
        });
        states.put("home-after-a-search", ScreenStates::homeAfterASearch);
        states.put("trips-over-new-year", fixture -> {
            fixture.bookings.upcoming = SampleBookings.overNewYear();
            fixture.at(new Screen.Trips());
        });
        states.put("results-between-cities", fixture -> fixture.at(new Screen.Results(BETWEEN_CITIES)));
        states.put("results-editing", fixture -> {
            fixture.at(new Screen.Results(BETWEEN_CITIES));
            fixture.press("#edit");
        });
        states.put("results-open", fixture -> {
            fixture.at(new Screen.Results(BETWEEN_CITIES));
            fixture.press("#price-BA117-CLASSIC");
        });
        states.put("results-return-open", fixture -> {
            fixture.at(new Screen.Results(BETWEEN_CITIES));
            fixture.press("#price-BA117-CLASSIC");
            fixture.press("#goOn");
            fixture.press("#price-VS4-LIGHT");
        });
        states.put("booking-expensive", fixture -> {
            bookExpensively(fixture);
            fixture.type("#cardNumber", "4242424242424242");
        });
        states.put("booking-taxes", fixture -> {
            bookExpensively(fixture);
            fixture.press("#taxes");
        });
        states.put("booking-why-price", fixture -> {
            bookExpensively(fixture);
            fixture.press("#why-price");
        });
        states.put("booking-fare-rules", fixture -> {
            bookExpensively(fixture);
            fixture.press("#fare-rules");
        });
        states.put("key-map", fixture -> {
            fixture.at(new Screen.Home());
            fixture.push(KeyCode.F1);
        });
        return states;
    }

    private static void signInWithoutServer(WindowFixture fixture) {
        fixture.server.isGone = true;
        fixture.runOnFx(fixture.desktop.connectivity()::tryNow);
        fixture.runOnFx(() -> fixture.desktop.navigator().startFrom(new Screen.SignIn()));
        fixture.auth.failure = Optional.of(new ApiFailure.Unreachable(false));
        fixture.type("#username", "maya");
        fixture.type("#password", "welcome aboard");
        fixture.press("#signIn");
    }

    private static void homeAfterASearch(WindowFixture fixture) {
        fixture.at(new Screen.Home());
        fixture.type("#origin .search-value", "LON");
        fixture.passTime();
        fixture.press("#suggestion-LON");
        fixture.type("#destination .search-value", "NYC");
        fixture.passTime();
        fixture.press("#suggestion-NYC");
        fixture.press("#search");
        fixture.press("#railHome");
    }

    private static void bookExpensively(WindowFixture fixture) {
        fixture.at(new Screen.Results(BETWEEN_CITIES));
        fixture.press("#price-BA117-CLASSIC");
        fixture.press("#goOn");
        fixture.press("#price-VS4-FLEX");
        fixture.press("#goOn");
    }

    /// Opens a state in a window of its own.
    static WindowFixture open(Consumer<WindowFixture> state, WindowFixture fixture) {
        fixture.flights.offers = Optional.of(ExpensiveTravel.returnOffers());
        fixture.bookings.offered = ExpensiveTravel.chosenReturn();
        state.accept(fixture);
        return fixture;
    }
}
