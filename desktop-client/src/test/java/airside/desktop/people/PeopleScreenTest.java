package airside.desktop.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.FakeAuth;
import airside.desktop.fakes.Studio;
import airside.desktop.navigation.Screen;
import airside.desktop.text.Messages;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class PeopleScreenTest {
    @Test
    void aSupervisorMakesACodeByKeyboard() {
        Studio studio = Studio.open().atAsSupervisor(new Screen.People());
        studio.take("11-people");
        studio.type("#username", "jonas.dahl");
        studio.push(KeyCode.CONTROL, KeyCode.ENTER);
        studio.focus("#makeCode");
        studio.push(KeyCode.SPACE);
        assertEquals(FakeAuth.CODE, studio.text("#code"));
        studio.take("11-people-code");
    }

    @Test
    void aDisabledAccountGetsNoCode() {
        Studio studio = Studio.open().atAsSupervisor(new Screen.People());
        studio.press("#person-jonas-dahl");
        studio.press("#changeAccess");
        assertTrue(studio.isDisabled("#makeCode"));
        assertEquals("Enable account", studio.text("#changeAccess"));
        studio.take("11-people-disabled");
    }

    @Test
    void anAdministratorLooksAccountsUp() {
        Studio studio = Studio.open();
        studio.people.people.clear();
        studio.atAsSupervisor(new Screen.People());
        assertTrue(studio.shows("#noPersonChosen"));
        studio.take("11-people-none-chosen");
    }

    @Test
    void theRailLeadsThereForThoseWhoMayOnly() {
        assertFalse(Studio.open().at(new Screen.Home()).shows("#railPeople"));
        assertTrue(Studio.open().atAsSupervisor(new Screen.Home()).shows("#railPeople"));
    }

    @Test
    void itSpeaksGerman() {
        Studio studio = Studio.open(Messages.in(Locale.GERMANY), 1024, 700).atAsSupervisor(new Screen.People());
        studio.press("#person-jonas-dahl");
        studio.press("#makeCode");
        assertEquals("Einmalcode erstellen", studio.text("#makeCode"));
        studio.take("11-people-german-small");
    }
}
