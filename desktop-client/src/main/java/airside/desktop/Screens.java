package airside.desktop;

import airside.desktop.booking.BookingView;
import airside.desktop.formats.Formats;
import airside.desktop.home.HomeView;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.ScreenModel;
import airside.desktop.navigation.ScreenView;
import airside.desktop.navigation.Views;
import airside.desktop.people.PeopleView;
import airside.desktop.profile.ProfileView;
import airside.desktop.results.ResultsView;
import airside.desktop.settings.SettingsView;
import airside.desktop.shell.LoadedScreen;
import airside.desktop.signin.RecoveryView;
import airside.desktop.signin.RegisterView;
import airside.desktop.signin.SignInView;
import airside.desktop.text.Messages;
import airside.desktop.trip.TripSource;
import airside.desktop.trip.TripView;
import airside.desktop.trips.TripsView;
import java.time.ZoneId;
import java.util.function.Function;

/// Builds the view and the view model of each [Screen].
final class Screens {
    private final ViewModels models;
    private final Formats formats;
    private final Messages messages;
    private final ZoneId here;

    /// @param here time zone of times that belong to no airport
    Screens(ViewModels models, Formats formats, ZoneId here) {
        this.models = models;
        this.formats = formats;
        this.messages = formats.messages();
        this.here = here;
    }

    LoadedScreen open(Screen screen) {
        return switch (screen) {
            case Screen.SignIn _ -> open(models.signIn(), model -> new SignInView(model, messages));
            case Screen.Register _ -> open(models.register(), model -> new RegisterView(model, messages));
            case Screen.Recovery(var username) ->
                open(models.recovery(username), model -> new RecoveryView(model, messages));
            case Screen.Home _ -> open(models.home(), model -> new HomeView(model, formats));
            case Screen.Results(var criteria) ->
                open(models.results(criteria), model -> new ResultsView(model, formats));
            case Screen.Booking(var criteria, var chosen) ->
                open(models.booking(criteria, chosen), model -> new BookingView(model, formats));
            case Screen.Trip(var locator, var justBooked) -> trip(new TripSource.Own(locator, justBooked));
            case Screen.FoundTrip(var booking) -> trip(new TripSource.Found(booking));
            case Screen.Trips _ -> open(models.trips(), model -> new TripsView(model, formats, here));
            case Screen.People _ -> open(models.people(), model -> new PeopleView(model, formats, here));
            case Screen.Profile _ -> open(models.profile(), model -> new ProfileView(model, formats, here));
            case Screen.Settings _ -> open(models.settings(), SettingsView::new);
        };
    }

    private LoadedScreen trip(TripSource source) {
        return open(models.trip(source), model -> new TripView(model, formats, here));
    }

    private <M extends ScreenModel> LoadedScreen open(M model, Function<M, ScreenView> viewOf) {
        ScreenView view = viewOf.apply(model);
        return new LoadedScreen(Views.load(view, messages), view, model);
    }
}
