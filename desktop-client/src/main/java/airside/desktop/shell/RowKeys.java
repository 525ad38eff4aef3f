package airside.desktop.shell;

import airside.desktop.controls.Focusables;
import java.util.List;
import javafx.scene.Node;

/// Moves the focus up and down the rows of a list. It stays in its column.
final class RowKeys {
    private RowKeys() {}

    /// Moves to the next row or the previous one; from outside of the rows, to the first.
    ///
    /// @param owner what has the focus
    /// @param step 1 for down, -1 for up
    static void move(List<? extends Node> rows, Node owner, int step) {
        if (rows.isEmpty()) return;
        int at = rowOf(rows, owner);
        int wanted = at < 0 ? 0 : Math.clamp((long) at + step, 0, rows.size() - 1);
        int column = at < 0 ? 0 : Focusables.in(rows.get(at)).indexOf(owner);
        List<Node> stops = Focusables.in(rows.get(wanted));
        if (stops.isEmpty()) return;
        stops.get(Math.clamp(column, 0, stops.size() - 1)).requestFocus();
    }

    /// The position of the row that a node is in; -1 if it is in none.
    static int rowOf(List<? extends Node> rows, Node node) {
        for (int i = 0; i < rows.size(); i++) if (Focusables.isInside(rows.get(i), node)) return i;
        return -1;
    }
}
