package airside.desktop.search;

import airside.desktop.text.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A choice between return and one way.
public final class TripKindChoice extends HBox {
    private final ToggleGroup kinds = new ToggleGroup();
    private final ToggleButton returnTrip = toggle("returnTrip");
    private final ToggleButton oneWay = toggle("oneWay");

    public TripKindChoice() {
        getStyleClass().add("segments");
        getChildren().addAll(returnTrip, oneWay);
    }

    /// Binds the choice to whether the trip is a return.
    public void bind(BooleanProperty isReturn, Messages messages) {
        returnTrip.setText(messages.text("search.kind.return"));
        oneWay.setText(messages.text("search.kind.oneWay"));
        isReturn.subscribe(chosen -> kinds.selectToggle(chosen ? returnTrip : oneWay));
        kinds.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) kinds.selectToggle(before);
            else isReturn.set(now == returnTrip);
        });
    }

    private ToggleButton toggle(String id) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(id);
        toggle.setToggleGroup(kinds);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.getStyleClass().add("segment");
        return toggle;
    }
}
