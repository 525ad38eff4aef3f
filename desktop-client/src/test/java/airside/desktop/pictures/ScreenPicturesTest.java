package airside.desktop.pictures;

import airside.desktop.Desktop;
import airside.desktop.fakes.FakeAuth;
import airside.desktop.fakes.FakeBookings;
import airside.desktop.fakes.FakeFlights;
import airside.desktop.fakes.FakeServer;
import airside.desktop.fakes.ImmediateBackground;
import airside.desktop.fakes.InMemoryMemory;
import airside.desktop.fakes.TestClock;
import airside.desktop.gateway.Gateways;
import airside.desktop.navigation.Screen;
import airside.desktop.shell.Window;
import airside.desktop.theme.Typefaces;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

class ScreenPicturesTest {
    @Test
    void signIn() throws Exception {
        Platform.startup(() -> {});
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                Typefaces.load();
                for (ColorScheme look : ColorScheme.values()) {
                    TestClock clock = new TestClock();
                    ImmediateBackground background = new ImmediateBackground();
                    Desktop desktop = new Desktop(
                            new Gateways(new FakeAuth(), new FakeFlights(), new FakeBookings(clock), new FakeServer()),
                            new InMemoryMemory(),
                            background,
                            clock,
                            Locale.UK,
                            new SimpleObjectProperty<>(look));
                    Window window = desktop.window();
                    Scene scene = window.scene(1440, 900);
                    String name = look.name().toLowerCase();
                    PngFile.write(scene.snapshot(null), Path.of("target/screens/signin-" + name + ".png"));
                    desktop.session().begin(FakeAuth.MAYA);
                    desktop.navigator().startFrom(new Screen.Home(false));
                    desktop.connectivity().tryNow();
                    PngFile.write(scene.snapshot(null), Path.of("target/screens/home-" + name + ".png"));
                    desktop.navigator().show(new Screen.Results(airside.desktop.fakes.SampleTravel.aReturnTrip()));
                    scene.snapshot(null);
                    ((javafx.scene.control.Button) scene.lookup("#price-BA117-CLASSIC")).fire();
                    PngFile.write(scene.snapshot(null), Path.of("target/screens/results-" + name + ".png"));
                    desktop.navigator()
                            .show(new Screen.Booking(
                                    airside.desktop.fakes.SampleTravel.aReturnTrip(),
                                    airside.desktop.fakes.SampleTravel.chosenReturn()));
                    scene.snapshot(null);
                    PngFile.write(scene.snapshot(null), Path.of("target/screens/booking-" + name + ".png"));
                    for (Screen screen : new Screen[] {
                        new Screen.Trip("Q7XK2M", true),
                        new Screen.Trip("M4T9RA", false),
                        new Screen.Trips(),
                        new Screen.Profile(),
                        new Screen.Settings()
                    }) {
                        desktop.navigator().show(screen);
                        scene.snapshot(null);
                        PngFile.write(
                                scene.snapshot(null),
                                Path.of("target/screens/"
                                        + screen.getClass().getSimpleName().toLowerCase()
                                        + (screen.toString().contains("M4") ? "-held" : "") + "-" + name + ".png"));
                    }
                    desktop.navigator().startFrom(new Screen.Register());
                    PngFile.write(scene.snapshot(null), Path.of("target/screens/register-" + name + ".png"));
                }
            } catch (Throwable e) {
                e.printStackTrace();
            }
            done.countDown();
        });
        done.await();
    }
}
