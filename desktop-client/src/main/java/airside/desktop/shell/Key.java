package airside.desktop.shell;

import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keyboard shortcuts of the window with their key combinations, in the order of the list on F1.
enum Key {
    PRIMARY(shortcut(KeyCode.ENTER)),
    NEXT_ROW(plain(KeyCode.J)),
    PREVIOUS_ROW(plain(KeyCode.K)),
    FIND(shortcut(KeyCode.F)),
    REFRESH(plain(KeyCode.F5)),
    PROBLEM(plain(KeyCode.F8)),
    COPY(shortcut(KeyCode.C, KeyCombination.SHIFT_DOWN)),
    NEW_SEARCH(shortcut(KeyCode.N)),
    APPEARANCE(shortcut(KeyCode.L, KeyCombination.SHIFT_DOWN)),
    DENSITY(shortcut(KeyCode.D)),
    CLOSE(plain(KeyCode.ESCAPE)),
    BACK(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN)),
    /// On keyboards with the slash above the 7, it needs Shift.
    HELP(
            plain(KeyCode.F1),
            shortcut(KeyCode.SLASH),
            shortcut(KeyCode.DIVIDE),
            shortcut(KeyCode.DIGIT7, KeyCombination.SHIFT_DOWN));

    private final List<KeyCombination> combinations;

    Key(KeyCombination... combinations) {
        this.combinations = List.of(combinations);
    }

    private static KeyCombination plain(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shortcut(KeyCode code, KeyCombination.Modifier... more) {
        KeyCombination.Modifier[] all = new KeyCombination.Modifier[more.length + 1];
        all[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, all, 1, more.length);
        return new KeyCodeCombination(code, all);
    }

    /// Returns whether the event is this shortcut. Letters count only outside of text fields.
    ///
    /// @param event a `KEY_PRESSED` or `KEY_TYPED` event
    /// @param owner the focused node
    boolean isMeantBy(KeyEvent event, Object owner) {
        boolean isTyping = owner instanceof TextInputControl;
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return this == HELP && !isTyping && event.getCharacter().equals("?");
        }
        boolean isLetter = event.getCode().isLetterKey() && !event.isShortcutDown();
        return !(isTyping && isLetter) && combinations.stream().anyMatch(combination -> combination.match(event));
    }
}
