package airside.desktop.controls;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;

/// An airline as a coloured tile with its designator. The same airline has the same colour everywhere.
public final class AirlineTile extends Label {
    /// As many as app.css has.
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

    /// The weights are chosen so that airlines which meet on many routes differ.
    private static int number(String code) {
        return (code.charAt(0) * 19 + code.charAt(1) * 15 + 4) / 3 % COLOURS;
    }

    public StringProperty designatorProperty() {
        return designator;
    }

    public String getDesignator() {
        return designator.get();
    }

    public void setDesignator(String code) {
        designator.set(code);
    }
}
