package airside.desktop.navigation;

import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.SearchCriteria;
import java.util.List;

/// Every place in the application, with what must be known to be there.
public sealed interface Screen {
    record SignIn() implements Screen {}

    record Register() implements Screen {}

    /// Replacing a forgotten password.
    ///
    /// @param username as typed so far
    record Recovery(String username) implements Screen {}

    record Home() implements Screen {}

    record Results(SearchCriteria criteria) implements Screen {}

    record Booking(SearchCriteria criteria, List<ChosenOffer> chosen) implements Screen {
        public Booking {
            chosen = List.copyOf(chosen);
        }
    }

    /// @param justBooked whether it was booked a moment ago, which is worth a warm word
    record Trip(String locator, boolean justBooked) implements Screen {}

    /// A booking found by its record locator and a surname; it may be somebody else's.
    record FoundTrip(airside.desktop.travel.Booking booking) implements Screen {}

    record Trips() implements Screen {}

    record Profile() implements Screen {}

    /// The accounts of others, for supervisors and administrators.
    record People() implements Screen {}

    record Settings() implements Screen {}

    /// Whether it fills the window, without the rail beside it.
    default boolean fillsWindow() {
        return this instanceof SignIn || this instanceof Register || this instanceof Recovery;
    }
}
