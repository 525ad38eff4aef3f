package airside.desktop.shell;

import airside.desktop.controls.Focusables;
import java.util.List;
import javafx.scene.Node;

/// Moves the focus between the rows of a list, in the same column.
final class RowKeys {
    private RowKeys() {}

    /// Moves the focus to the next or previous row; from outside of the list, to the first row.
    ///
    /// @param owner the focused node
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

    /// Returns the index of the row that contains the node; -1 if no row does.
    static int rowOf(List<? extends Node> rows, Node node) {
        for (int i = 0; i < rows.size(); i++) if (Focusables.isInside(rows.get(i), node)) return i;
        return -1;
    }
}
