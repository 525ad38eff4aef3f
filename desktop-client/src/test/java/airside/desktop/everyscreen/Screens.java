package airside.desktop.everyscreen;

import airside.desktop.fakes.SampleTravel;
import airside.desktop.navigation.Screen;
import java.util.LinkedHashMap;
import java.util.Map;

/// Every screen, by the name of its picture.
final class Screens {
    private Screens() {}

    static Map<String, Screen> all() {
        Map<String, Screen> screens = new LinkedHashMap<>();
        screens.put("signin", new Screen.SignIn());
        screens.put("register", new Screen.Register());
        screens.put("recovery", new Screen.Recovery(""));
        screens.put("home", new Screen.Home());
        screens.put("results", new Screen.Results(SampleTravel.aReturnTrip()));
        screens.put("booking", new Screen.Booking(SampleTravel.aReturnTrip(), SampleTravel.chosenReturn()));
        screens.put("trip", new Screen.Trip("Q7XK2M", true));
        screens.put("trip-held", new Screen.Trip("M4T9RA", false));
        screens.put("trips", new Screen.Trips());
        screens.put("profile", new Screen.Profile());
        screens.put("people", new Screen.People());
        screens.put("settings", new Screen.Settings());
        return screens;
    }
}
