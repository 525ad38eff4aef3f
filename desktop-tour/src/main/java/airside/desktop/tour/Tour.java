package airside.desktop.tour;

import airside.desktop.Desktop;
import airside.desktop.navigation.Screen;
import airside.desktop.preferences.Appearance;
import airside.desktop.results.ResultsState;
import airside.desktop.results.ResultsViewModel;
import airside.desktop.shell.Window;
import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingState;
import airside.desktop.travel.JourneyOffers;
import airside.desktop.trip.TripState;
import airside.desktop.trip.TripViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The guided tour: the first booking of a new traveller, with a picture of each screen.
final class Tour {
    private static final String APPROVED_CARD = "4242424242424242";
    private static final String FARE = "CLASSIC";

    private final Desktop desktop;
    private final Window window;
    private final TourRobot robot;
    private final Path folder;
    private final String username;

    /// @param username a user name that is not registered
    Tour(Desktop desktop, Window window, TourRobot robot, Path folder, String username) {
        this.desktop = desktop;
        this.window = window;
        this.robot = robot;
        this.folder = folder;
        this.username = username;
    }

    /// Runs the tour. On a failure it takes a picture of the window.
    ///
    /// @return the record locator of the booking
    String play() {
        try {
            return journey();
        } catch (TourFailed e) {
            robot.takePicture(folder.resolve("failed.png"));
            throw e;
        }
    }

    private String journey() {
        register();
        search();
        chooseFlights();
        Booking booking = book();
        seeTrip(booking);
        findUnderTrips(booking);
        changeProfile();
        seeSettings();
        signOut();
        return booking.locator();
    }

    private void register() {
        robot.await("the sign-in screen", () -> robot.isThere("#createAccount"));
        robot.await("the server's figures", () -> robot.isThere(".sample-card"));
        takePicture("01-signin");
        robot.press("createAccount");
        robot.type("givenNames", "Maya");
        robot.type("surname", "Okafor");
        robot.type("email", "maya@example.org");
        robot.type("username", username);
        robot.type("password", "a long walk to gate B42");
        takePicture("02-register");
        robot.press("register");
        robot.await("the home screen", () -> isAt(Screen.Home.class));
    }

    private void search() {
        choosePlace("origin", "LHR");
        robot.typeInto("destination", ".search-value", "JFK");
        robot.await("suggestions", () -> robot.isThere(".suggestion"));
        takePicture("03-home");
        choosePlace("destination", "JFK");
        robot.press("travellers");
        robot.press("more-ADT");
        robot.press("more-CHD");
        takePicture("04-travellers");
        robot.press("travellers-done");
        robot.press("search");
        robot.await("flights", () -> isAt(Screen.Results.class) && hasFound());
    }

    private void choosePlace(String field, String code) {
        robot.typeInto(field, ".search-value", code);
        robot.await("suggestions for " + code, () -> robot.isThere("#suggestion-" + code));
        robot.press("suggestion-" + code);
    }

    private void chooseFlights() {
        robot.press(priceButton(0));
        takePicture("05-results-outbound");
        robot.press("goOn");
        robot.press(priceButton(1));
        takePicture("06-results-return");
        robot.press("goOn");
        robot.await("held seats", () -> isAt(Screen.Booking.class) && robot.isThere(".hold") && isPayable());
    }

    /// Returns the price button of BA117, otherwise of the first flight with the fare.
    private String priceButton(int direction) {
        return robot.callOnFx(() -> {
            ResultsState state = model(ResultsViewModel.class).stateProperty().get();
            if (!(state instanceof ResultsState.Found(var offers))) throw new TourFailed("No flights were found");
            JourneyOffers chosen = offers.directions().get(direction).results().stream()
                    .filter(row -> row.find(FARE).isPresent())
                    .reduce((first, next) -> isKnown(first) || !isKnown(next) ? first : next)
                    .orElseThrow(() -> new TourFailed("Every flight is sold out"));
            return "price-" + chosen.journey().flights().getFirst() + "-" + FARE;
        });
    }

    private static boolean isKnown(JourneyOffers row) {
        return row.journey().flights().getFirst().equals("BA117");
    }

    private Booking book() {
        fillTraveller(1, "Maya", "Okafor", "02 Mar 1988", "MS");
        fillTraveller(2, "Noor", "Haddad", "14 Sep 1990", "MS");
        fillTraveller(3, "Zoë", "Okafor", "12 May 2019", "MISS");
        robot.type("email", "maya@example.org");
        robot.type("phone", "+44 7700 900123");
        robot.type("cardNumber", APPROVED_CARD);
        robot.type("cardExpires", "12 / 29");
        robot.type("cardCode", "123");
        robot.type("cardHolder", "Maya Okafor");
        takePicture("07-booking");
        robot.press("pay");
        robot.await(
                "the ticketed booking",
                () -> isAt(Screen.Trip.class) && booking().isPresent());
        robot.await("tickets", () -> booking().orElseThrow().state() == BookingState.TICKETED);
        return robot.callOnFx(() -> booking().orElseThrow());
    }

    private void fillTraveller(int number, String givenNames, String surname, String born, String title) {
        String row = "traveller-" + number;
        robot.typeInto(row, "#givenNames", givenNames);
        robot.typeInto(row, "#surname", surname);
        robot.typeInto(row, "#dateOfBirth", born);
        robot.chooseIn(row, "#title", title);
    }

    private void seeTrip(Booking booking) {
        robot.await("the history", () -> robot.isThere(".history-line"));
        takePicture("08-trip");
        Path itinerary = folder.resolve("itinerary-" + booking.locator() + ".pdf");
        robot.runOnFx(() -> model(TripViewModel.class).saveItinerary(itinerary));
        robot.await(
                "the itinerary as a PDF",
                () -> Files.exists(itinerary)
                        && !model(TripViewModel.class).busyProperty().get());
    }

    private void findUnderTrips(Booking booking) {
        robot.press("railTrips");
        robot.await("the booking under Trips", () -> robot.isThere("#open-" + booking.locator()));
        takePicture("09-trips");
    }

    private void changeProfile() {
        robot.press("railProfile");
        robot.await("the profile", () -> robot.isThere("#save"));
        robot.typeInto("form", "#phone", "+44 7700 900456");
        robot.press("save");
        robot.await("the saved profile", () -> robot.isThere(".toast"));
        takePicture("10-profile");
    }

    private void seeSettings() {
        robot.press("railSettings");
        robot.await("the settings", () -> robot.isThere("#addressBox"));
        takePicture("11-settings");
    }

    private void signOut() {
        robot.press("railProfile");
        robot.await("the profile", () -> robot.isThere("#signOut"));
        robot.press("signOut");
        robot.await("the sign-in screen", () -> isAt(Screen.SignIn.class));
    }

    /// Takes a picture in light and one in dark.
    private void takePicture(String name) {
        for (Appearance look : new Appearance[] {Appearance.DARK, Appearance.LIGHT}) {
            robot.runOnFx(() -> desktop.preferences().appearanceProperty().set(look));
            robot.takePicture(folder.resolve(name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    private boolean isAt(Class<? extends Screen> screen) {
        return screen.isInstance(desktop.navigator().currentProperty().get());
    }

    private boolean hasFound() {
        return model(ResultsViewModel.class).stateProperty().get() instanceof ResultsState.Found;
    }

    private boolean isPayable() {
        return robot.isEnabled("#pay");
    }

    private Optional<Booking> booking() {
        return model(TripViewModel.class).stateProperty().get() instanceof TripState.Shown(var booking)
                ? Optional.of(booking)
                : Optional.empty();
    }

    private <M> M model(Class<M> type) {
        return type.cast(window.current().model());
    }
}
