package airside.desktop.trip;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button as wide as its card, with an icon, a text and a note on the right.
final class ActionRow extends Button {
    private static final int PADDING = 12;

    ActionRow(String id, String icon, String text, String note, Runnable run) {
        Label name = new Label(text);
        name.getStyleClass().add("action-name");
        name.setMinWidth(USE_PREF_SIZE);
        Label more = new Label(note);
        more.getStyleClass().add("caption");
        more.setWrapText(true);
        more.setTextAlignment(TextAlignment.RIGHT);
        more.setAlignment(Pos.CENTER_RIGHT);
        more.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(more, Priority.ALWAYS);
        HBox line = new Line(new FontIcon(icon), name, more);
        line.getStyleClass().add("action-line");
        line.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        setId(id);
        setGraphic(line);
        getStyleClass().add("action-row");
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(text + " " + note);
        setOnAction(_ -> run.run());
    }

    /// Computes the height of the wrapped note for the given width; a plain button asks its graphic without a
    /// width.
    private static final class Line extends HBox {
        private static final double WIDTH_AT_FIRST = 300;

        Line(Node... parts) {
            super(parts);
        }

        @Override
        public Orientation getContentBias() {
            return null;
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(getPrefWidth() > 0 ? getPrefWidth() : WIDTH_AT_FIRST);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }
}
