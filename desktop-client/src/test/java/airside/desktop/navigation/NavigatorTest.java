package airside.desktop.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NavigatorTest {
    private final Navigator navigator = new Navigator(new Screen.Home());
    private final List<Screen> moves = new ArrayList<>();

    NavigatorTest() {
        navigator.onMove(moves::add);
    }

    @Test
    void aMoveToAnEqualScreenIsAMove() {
        Screen again = new Screen.Trips();
        navigator.show(new Screen.Trips());
        navigator.show(again);
        assertEquals(2, moves.size());
        assertSame(again, navigator.currentProperty().get());
    }

    @Test
    void startingAnewFromAnEqualScreenIsAMove() {
        navigator.startFrom(new Screen.Home());
        assertEquals(List.of(new Screen.Home()), moves);
    }

    @Test
    void anEqualScreenTakesThePlaceOfTheOneLeft() {
        Screen.Trips left = new Screen.Trips();
        navigator.show(left);
        navigator.show(new Screen.Trips());
        assertFalse(navigator.keeps(left));
        navigator.back();
        assertEquals(new Screen.Home(), navigator.currentProperty().get());
    }

    /// Returning to a screen from between two equal ones leaves these two next to each other.
    @Test
    void goingBackToAnEqualScreenIsAMove() {
        Screen profile = new Screen.Profile();
        navigator.show(profile);
        navigator.show(new Screen.Home());
        navigator.returnTo(profile);
        navigator.back();
        navigator.back();
        assertEquals(5, moves.size());
    }
}
