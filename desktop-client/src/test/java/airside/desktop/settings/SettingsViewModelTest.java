package airside.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.DesktopFixture;
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
    private final DesktopFixture fixture = new DesktopFixture().signedIn();
    private final SettingsViewModel model = fixture.settings();

    @Test
    void theServerAndWhereTheDataComesFromAreShown() {
        model.shown();
        assertEquals("http://localhost:8080", model.addressProperty().get());
        assertFalse(model.noticeProperty().get().isEmpty());
    }

    @Test
    void whatIsShownOfTheDataIsReadAgainByF5() {
        fixture.flights.failure = Optional.of(new ApiFailure.Unreachable(false));
        model.shown();
        assertEquals("", model.figuresProperty().get());
        fixture.flights.failure = Optional.empty();
        model.refresh().orElseThrow().run();
        assertFalse(model.figuresProperty().get().isEmpty());
    }

    @Test
    void whatIsShownOfTheDataIsReadWhenTheServerIsBack() {
        fixture.server.isGone = true;
        fixture.connectivity.tryNow();
        fixture.flights.failure = Optional.of(new ApiFailure.Unreachable(false));
        model.shown();
        fixture.flights.failure = Optional.empty();
        fixture.server.isGone = false;
        fixture.connectivity.tryNow();
        assertFalse(model.figuresProperty().get().isEmpty());
    }

    @Test
    void anotherServerMeansSigningInAnew() {
        model.addressProperty().set("https://airside.example.org");
        model.changeServer();
        assertEquals(URI.create("https://airside.example.org"), fixture.server.address());
        assertEquals(Optional.empty(), fixture.session.accountProperty().get());
        assertInstanceOf(Screen.SignIn.class, fixture.screen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "ftp://airside.example.org", "http://", "https://a b"})
    void whatIsNoAddressIsShownAndChangesNothing(String typed) {
        model.addressProperty().set(typed);
        model.changeServer();
        assertFalse(model.addressProblemProperty().get().isEmpty());
        assertEquals(URI.create("http://localhost:8080"), fixture.server.address());
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    @Test
    void theSameServerChangesNothing() {
        model.shown();
        model.changeServer();
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    @Test
    void aSizeThatTheWindowDoesNotHoldIsShown() {
        fixture.sizeShown.set(110);
        model.sizePercentProperty().set(110);
        assertEquals("Of texts and controls.", model.sizeWordsProperty().getValue());
        model.sizePercentProperty().set(150);
        assertEquals(
                "This window is too narrow for 150 %, so it shows 110 %.",
                model.sizeWordsProperty().getValue());
    }

    @Test
    void theAppearanceIsStoredOnThisComputer() {
        model.appearanceProperty().set(Appearance.DARK);
        assertEquals(
                Appearance.DARK,
                new Preferences(fixture.preferenceStore).appearanceProperty().get());
    }

    @Test
    void sizeDensityAndWhatSigningOutRemovesAreStored() {
        assertEquals(100, model.sizePercentProperty().get());
        assertFalse(model.eraseDataProperty().get(), "removed only by choice");
        model.sizePercentProperty().set(150);
        model.densityProperty().set(Density.DENSE);
        model.eraseDataProperty().set(true);
        Preferences next = new Preferences(fixture.preferenceStore);
        assertEquals(150, next.sizePercentProperty().get());
        assertEquals(Density.DENSE, next.densityProperty().get());
        assertTrue(next.eraseDataProperty().get());
    }

    @Test
    void anInvalidSizeIsReplacedByTheDefault() {
        fixture.preferenceStore.keep("sizePercent", "1000");
        assertEquals(
                100,
                new Preferences(fixture.preferenceStore).sizePercentProperty().get());
    }
}
