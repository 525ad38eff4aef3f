package airside.desktop.navigation;

import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.SearchCriteria;
import java.util.List;

/// A screen of the application with its parameters.
public sealed interface Screen {
    record SignIn() implements Screen {}

    record Register() implements Screen {}

    /// The screen that replaces a forgotten password.
    ///
    /// @param username as entered on the sign-in screen
    record Recovery(String username) implements Screen {}

    record Home() implements Screen {}

    record Results(SearchCriteria criteria) implements Screen {}

    record Booking(SearchCriteria criteria, List<ChosenOffer> chosen) implements Screen {
        public Booking {
            chosen = List.copyOf(chosen);
        }
    }

    /// @param justBooked whether it was booked a moment ago; the title differs then
    record Trip(String locator, boolean justBooked) implements Screen {}

    /// A booking found by record locator and surname, which may belong to another account.
    record FoundTrip(airside.desktop.travel.Booking booking) implements Screen {}

    record Trips() implements Screen {}

    record Profile() implements Screen {}

    /// Accounts of other people, for supervisors and administrators.
    record People() implements Screen {}

    record Settings() implements Screen {}

    /// Returns whether the screen fills the window, without the navigation rail.
    default boolean fillsWindow() {
        return this instanceof SignIn || this instanceof Register || this instanceof Recovery;
    }
}
