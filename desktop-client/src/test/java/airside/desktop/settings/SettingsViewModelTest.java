package airside.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.Bench;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import airside.desktop.preferences.Appearance;
import airside.desktop.preferences.Density;
import airside.desktop.preferences.Preferences;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsViewModelTest {
    private final Bench bench = new Bench().signedIn();
    private final SettingsViewModel model = bench.settings();

    @Test
    void theServerAndWhereTheDataComesFromAreShown() {
        model.shown();
        assertEquals("http://localhost:8080", model.addressProperty().get());
        assertFalse(model.noticeProperty().get().isEmpty());
    }

    @Test
    void whatIsSaidOfTheDataIsReadAgainByF5() {
        bench.flights.failure = Optional.of(new ApiFailure.Unreachable(false));
        model.shown();
        assertEquals("", model.figuresProperty().get());
        bench.flights.failure = Optional.empty();
        model.refresh().orElseThrow().run();
        assertFalse(model.figuresProperty().get().isEmpty());
    }

    @Test
    void whatIsSaidOfTheDataIsReadWhenTheServerIsBack() {
        bench.server.isGone = true;
        bench.connectivity.tryNow();
        bench.flights.failure = Optional.of(new ApiFailure.Unreachable(false));
        model.shown();
        bench.flights.failure = Optional.empty();
        bench.server.isGone = false;
        bench.connectivity.tryNow();
        assertFalse(model.figuresProperty().get().isEmpty());
    }

    @Test
    void anotherServerMeansSigningInAnew() {
        model.addressProperty().set("https://airside.example.org");
        model.changeServer();
        assertEquals(URI.create("https://airside.example.org"), bench.server.address());
        assertEquals(Optional.empty(), bench.session.accountProperty().get());
        assertInstanceOf(Screen.SignIn.class, bench.screen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "ftp://airside.example.org", "http://", "https://a b"})
    void whatIsNoAddressIsSaidAndChangesNothing(String typed) {
        model.addressProperty().set(typed);
        model.changeServer();
        assertFalse(model.addressProblemProperty().get().isEmpty());
        assertEquals(URI.create("http://localhost:8080"), bench.server.address());
        assertInstanceOf(Screen.Home.class, bench.screen());
    }

    @Test
    void theSameServerChangesNothing() {
        model.shown();
        model.changeServer();
        assertInstanceOf(Screen.Home.class, bench.screen());
    }

    @Test
    void aSizeThatTheWindowDoesNotHoldIsSaid() {
        bench.sizeShown.set(110);
        model.sizePercentProperty().set(110);
        assertEquals(
                "Of letters and everything around them.",
                model.sizeWordsProperty().getValue());
        model.sizePercentProperty().set(150);
        assertEquals(
                "This window is too narrow for 150 %, so it shows 110 %.",
                model.sizeWordsProperty().getValue());
    }

    @Test
    void theLookIsRememberedOnThisComputer() {
        model.appearanceProperty().set(Appearance.DARK);
        assertEquals(
                Appearance.DARK,
                new Preferences(bench.preferenceStore).appearanceProperty().get());
    }

    @Test
    void sizeDensityAndWhatSigningOutRemovesAreRemembered() {
        assertEquals(100, model.sizePercentProperty().get());
        assertFalse(model.eraseDataProperty().get(), "removed only by choice");
        model.sizePercentProperty().set(150);
        model.densityProperty().set(Density.DENSE);
        model.eraseDataProperty().set(true);
        Preferences next = new Preferences(bench.preferenceStore);
        assertEquals(150, next.sizePercentProperty().get());
        assertEquals(Density.DENSE, next.densityProperty().get());
        assertTrue(next.eraseDataProperty().get());
    }

    @Test
    void aSizeThatIsNoneIsTheUsualOne() {
        bench.preferenceStore.keep("sizePercent", "1000");
        assertEquals(
                100,
                new Preferences(bench.preferenceStore).sizePercentProperty().get());
    }
}
