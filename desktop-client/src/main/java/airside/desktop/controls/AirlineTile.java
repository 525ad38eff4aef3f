package airside.desktop.controls;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;

/// A coloured tile with the designator of an airline. An airline has the same colour everywhere.
public final class AirlineTile extends Label {
    /// Number of tile colours in app.css.
    private static final int COLOURS = 8;

    private final StringProperty designator = new SimpleStringProperty("");
    private String colour = "";

    public AirlineTile() {
        getStyleClass().add("airline-tile");
        textProperty().bind(designator);
        designator.subscribe(this::paint);
    }

    public AirlineTile(String designator) {
        this();
        setDesignator(designator);
    }

    private void paint(String code) {
        getStyleClass().remove(colour);
        colour = "airline-" + (code.length() < 2 ? 0 : number(code));
        getStyleClass().add(colour);
    }

    /// Returns the colour of a designator. The weights give different colours to airlines that serve the same
    /// routes.
    private static int number(String code) {
        return (code.charAt(0) * 19 + code.charAt(1) * 15 + 4) / 3 % COLOURS;
    }

    public StringProperty designatorProperty() {
        return designator;
    }

    public String getDesignator() {
        return designator.get();
    }

    /// Shows an airline's designator in the colour that belongs to it.
    public void setDesignator(String code) {
        designator.set(code);
    }
}
