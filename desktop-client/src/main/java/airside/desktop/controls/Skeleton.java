package airside.desktop.controls;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Grey placeholder rows that are shown while a list loads.
public final class Skeleton extends VBox {
    private int rows;

    public Skeleton() {
        getStyleClass().add("skeleton");
    }

    public int getRows() {
        return rows;
    }

    /// Sets the number of placeholder rows.
    public void setRows(int count) {
        rows = count;
        getChildren().clear();
        for (int i = 0; i < count; i++) getChildren().add(row());
    }

    private static HBox row() {
        Region tile = block("skeleton-tile");
        VBox words = new VBox(block("skeleton-word"), block("skeleton-word", "short"));
        words.getStyleClass().add("skeleton-words");
        Region middle = block("skeleton-bar");
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox row = new HBox(tile, words, middle, block("skeleton-button"), block("skeleton-button"));
        row.getStyleClass().add("skeleton-row");
        return row;
    }

    private static Region block(String... styles) {
        Region block = new Region();
        block.getStyleClass().add("skeleton-block");
        block.getStyleClass().addAll(styles);
        return block;
    }
}
