package airside.desktop.shell;

import airside.desktop.navigation.Screen;
import java.util.Optional;

/// An item of the navigation rail.
public enum RailItem {
    HOME,
    SEARCH,
    TRIPS,
    PEOPLE,
    PROFILE,
    SETTINGS;

    /// Returns whether the item may return to this screen if it was left before.
    boolean leadsTo(Screen screen) {
        return switch (this) {
            case HOME -> screen instanceof Screen.Home;
            case SEARCH -> screen instanceof Screen.Results || screen instanceof Screen.Booking;
            case TRIPS -> screen instanceof Screen.Trips;
            case PEOPLE -> screen instanceof Screen.People;
            case PROFILE -> screen instanceof Screen.Profile;
            case SETTINGS -> screen instanceof Screen.Settings;
        };
    }

    /// Returns the item that is selected while the screen is shown.
    static Optional<RailItem> of(Screen screen) {
        return switch (screen) {
            case Screen.SignIn _, Screen.Register _, Screen.Recovery _ -> Optional.empty();
            case Screen.Home _ -> Optional.of(HOME);
            case Screen.Results _, Screen.Booking _ -> Optional.of(SEARCH);
            case Screen.Trip _, Screen.FoundTrip _, Screen.Trips _ -> Optional.of(TRIPS);
            case Screen.People _ -> Optional.of(PEOPLE);
            case Screen.Profile _ -> Optional.of(PROFILE);
            case Screen.Settings _ -> Optional.of(SETTINGS);
        };
    }
}
