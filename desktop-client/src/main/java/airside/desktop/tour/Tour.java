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

/// The first booking of a traveller who has just heard of Airside, step by step, with a picture of each screen.
final class Tour {
    private static final String APPROVED_CARD = "4242424242424242";
    private static final String FARE = "CLASSIC";

    private final Desktop desktop;
    private final Window window;
    private final Hands hands;
    private final Path folder;
    private final String username;

    /// @param username a name that nobody has yet
    Tour(Desktop desktop, Window window, Hands hands, Path folder, String username) {
        this.desktop = desktop;
        this.window = window;
        this.hands = hands;
        this.folder = folder;
        this.username = username;
    }

    /// Plays the journey. Where it cannot go on, a picture shows what the window looked like.
    ///
    /// @return the record locator of the booking
    String play() {
        try {
            return journey();
        } catch (TourFailed e) {
            hands.take(folder.resolve("failed.png"));
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
        hands.await("the sign-in screen", () -> hands.isThere("#createAccount"));
        hands.await("the server's figures", () -> hands.isThere(".sample-card"));
        take("01-signin");
        hands.press("createAccount");
        hands.type("givenNames", "Maya");
        hands.type("surname", "Okafor");
        hands.type("email", "maya@example.org");
        hands.type("username", username);
        hands.type("password", "a long walk to gate B42");
        take("02-register");
        hands.press("register");
        hands.await("the home screen", () -> isAt(Screen.Home.class));
    }

    private void search() {
        choosePlace("origin", "LHR");
        hands.typeInto("destination", ".search-value", "JFK");
        hands.await("suggestions", () -> hands.isThere(".suggestion"));
        take("03-home");
        choosePlace("destination", "JFK");
        hands.press("travellers");
        hands.press("more-ADT");
        hands.press("more-CHD");
        take("04-travellers");
        hands.press("travellers-done");
        hands.press("search");
        hands.await("flights", () -> isAt(Screen.Results.class) && hasFound());
    }

    private void choosePlace(String field, String code) {
        hands.typeInto(field, ".search-value", code);
        hands.await("suggestions for " + code, () -> hands.isThere("#suggestion-" + code));
        hands.press("suggestion-" + code);
    }

    private void chooseFlights() {
        hands.press(priceButton(0));
        take("05-results-outbound");
        hands.press("goOn");
        hands.press(priceButton(1));
        take("06-results-return");
        hands.press("goOn");
        hands.await("held seats", () -> isAt(Screen.Booking.class) && hands.isThere(".hold") && isPayable());
    }

    /// BA117 where it flies, else the first flight that has the fare.
    private String priceButton(int direction) {
        return hands.sees(() -> {
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
        hands.type("email", "maya@example.org");
        hands.type("phone", "+44 7700 900123");
        hands.type("cardNumber", APPROVED_CARD);
        hands.type("cardExpires", "12 / 29");
        hands.type("cardCode", "123");
        hands.type("cardHolder", "Maya Okafor");
        take("07-booking");
        hands.press("pay");
        hands.await(
                "the ticketed booking",
                () -> isAt(Screen.Trip.class) && booking().isPresent());
        hands.await("tickets", () -> booking().orElseThrow().state() == BookingState.TICKETED);
        return hands.sees(() -> booking().orElseThrow());
    }

    private void fillTraveller(int number, String givenNames, String surname, String born, String title) {
        String row = "traveller-" + number;
        hands.typeInto(row, "#givenNames", givenNames);
        hands.typeInto(row, "#surname", surname);
        hands.typeInto(row, "#dateOfBirth", born);
        hands.chooseIn(row, "#title", title);
    }

    private void seeTrip(Booking booking) {
        hands.await("the history", () -> hands.isThere(".history-line"));
        take("08-trip");
        Path itinerary = folder.resolve("itinerary-" + booking.locator() + ".pdf");
        hands.does(() -> model(TripViewModel.class).saveItinerary(itinerary));
        hands.await(
                "the itinerary as a PDF",
                () -> Files.exists(itinerary)
                        && !model(TripViewModel.class).busyProperty().get());
    }

    private void findUnderTrips(Booking booking) {
        hands.press("railTrips");
        hands.await("the booking under Trips", () -> hands.isThere("#open-" + booking.locator()));
        take("09-trips");
    }

    private void changeProfile() {
        hands.press("railProfile");
        hands.await("the profile", () -> hands.isThere("#save"));
        hands.typeInto("form", "#phone", "+44 7700 900456");
        hands.press("save");
        hands.await("the saved profile", () -> hands.isThere(".toast"));
        take("10-profile");
    }

    private void seeSettings() {
        hands.press("railSettings");
        hands.await("the settings", () -> hands.isThere("#addressBox"));
        take("11-settings");
    }

    private void signOut() {
        hands.press("railProfile");
        hands.await("the profile", () -> hands.isThere("#signOut"));
        hands.press("signOut");
        hands.await("the sign-in screen", () -> isAt(Screen.SignIn.class));
    }

    /// A picture in light, and one in dark.
    private void take(String name) {
        for (Appearance look : new Appearance[] {Appearance.DARK, Appearance.LIGHT}) {
            hands.does(() -> desktop.preferences().appearanceProperty().set(look));
            hands.take(folder.resolve(name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    private boolean isAt(Class<? extends Screen> screen) {
        return screen.isInstance(desktop.navigator().currentProperty().get());
    }

    private boolean hasFound() {
        return model(ResultsViewModel.class).stateProperty().get() instanceof ResultsState.Found;
    }

    private boolean isPayable() {
        return hands.isEnabled("#pay");
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
