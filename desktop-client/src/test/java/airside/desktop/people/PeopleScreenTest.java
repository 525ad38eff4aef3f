package airside.desktop.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.FakeAuth;
import airside.desktop.fakes.WindowFixture;
import airside.desktop.navigation.Screen;
import airside.desktop.text.Messages;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class PeopleScreenTest {
    @Test
    void aSupervisorMakesACodeByKeyboard() {
        WindowFixture fixture = WindowFixture.open().atAsSupervisor(new Screen.People());
        fixture.takePictures("11-people");
        fixture.type("#username", "jonas.dahl");
        fixture.push(KeyCode.CONTROL, KeyCode.ENTER);
        fixture.focus("#makeCode");
        fixture.push(KeyCode.SPACE);
        assertEquals(FakeAuth.CODE, fixture.text("#code"));
        fixture.takePictures("11-people-code");
    }

    @Test
    void aDisabledAccountGetsNoCode() {
        WindowFixture fixture = WindowFixture.open().atAsSupervisor(new Screen.People());
        fixture.press("#person-jonas-dahl");
        fixture.press("#changeAccess");
        assertTrue(fixture.isDisabled("#makeCode"));
        assertEquals("Enable account", fixture.text("#changeAccess"));
        fixture.takePictures("11-people-disabled");
    }

    @Test
    void anAdministratorLooksAccountsUp() {
        WindowFixture fixture = WindowFixture.open();
        fixture.people.people.clear();
        fixture.atAsSupervisor(new Screen.People());
        assertTrue(fixture.shows("#noPersonChosen"));
        fixture.takePictures("11-people-none-chosen");
    }

    @Test
    void theRailShowsPeopleOnlyToPermittedRoles() {
        assertFalse(WindowFixture.open().at(new Screen.Home()).shows("#railPeople"));
        assertTrue(WindowFixture.open().atAsSupervisor(new Screen.Home()).shows("#railPeople"));
    }

    @Test
    void textsAreGerman() {
        WindowFixture fixture =
                WindowFixture.open(Messages.in(Locale.GERMANY), 1024, 700).atAsSupervisor(new Screen.People());
        fixture.press("#person-jonas-dahl");
        fixture.press("#makeCode");
        assertEquals("Einmalcode erstellen", fixture.text("#makeCode"));
        fixture.takePictures("11-people-german-small");
    }
}
