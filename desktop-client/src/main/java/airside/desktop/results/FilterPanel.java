package airside.desktop.results;

import airside.desktop.text.Messages;
import airside.desktop.travel.Airline;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;

/// What may be left out of the list; every change shows at once.
final class FilterPanel extends VBox {
    private static final int HALF_HOUR = 30;

    private final ResultsViewModel model;
    private final Messages messages;
    private boolean isShowing;

    FilterPanel(ResultsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("filters");
    }

    /// Builds the panel anew for what was found.
    void show(ResultList list) {
        isShowing = true;
        getChildren().clear();
        if (!list.airlines().isEmpty()) {
            if (list.withStops() > 0) getChildren().add(stops(list));
            getChildren().addAll(departure(), airlines(list.airlines()), fares(), clear());
        }
        isShowing = false;
    }

    private VBox stops(ResultList list) {
        CheckBox nonstop = box(
                "filter.nonstop",
                "filter-nonstop",
                model.filtersProperty().get().nonstopOnly());
        nonstop.selectedProperty().subscribe((_, wish) -> change(filters().withNonstopOnly(wish)));
        return group("filter.stops", counted(nonstop, list.nonstop()));
    }

    private VBox departure() {
        Filters now = filters();
        RangeSlider slider = new RangeSlider(0, Filters.DAY, now.departsFrom(), now.departsTo());
        slider.setAccessibleRole(AccessibleRole.SLIDER);
        slider.setId("filter-departure");
        slider.setBlockIncrement(HALF_HOUR);
        slider.setMajorTickUnit(HALF_HOUR);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(messages.text("filter.departure"));
        Label from = new Label(clock(now.departsFrom()));
        Label to = new Label(clock(now.departsTo()));
        slider.lowValueProperty().subscribe((_, v) -> from.setText(clock(v.intValue())));
        slider.highValueProperty().subscribe((_, v) -> to.setText(clock(v.intValue())));
        Runnable apply = () -> change(filters().departing((int) slider.getLowValue(), (int) slider.getHighValue()));
        slider.lowValueChangingProperty().subscribe((_, busy) -> whenDone(busy, apply));
        slider.highValueChangingProperty().subscribe((_, busy) -> whenDone(busy, apply));
        slider.setOnKeyReleased(_ -> apply.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox ends = new HBox(from, gap, to);
        ends.getStyleClass().add("filter-ends");
        return group("filter.departure", slider, ends);
    }

    private static void whenDone(boolean isBusy, Runnable apply) {
        if (!isBusy) apply.run();
    }

    private VBox airlines(Map<Airline, Integer> airlines) {
        VBox group = group("filter.airlines");
        airlines.forEach((airline, count) -> {
            String designator = airline.designator();
            CheckBox box = new CheckBox(airline.name());
            box.setId("filter-airline-" + designator);
            box.setSelected(!filters().hiddenAirlines().contains(designator));
            box.selectedProperty().subscribe((_, isShown) -> change(filters().showing(designator, isShown)));
            group.getChildren().add(counted(box, count));
        });
        return group;
    }

    private VBox fares() {
        Filters now = filters();
        CheckBox bag = box("filter.bag", "filter-bag", now.wantsBag());
        CheckBox changes = box("filter.changes", "filter-changes", now.wantsChanges());
        CheckBox refund = box("filter.refund", "filter-refund", now.wantsRefund());
        bag.selectedProperty().subscribe((_, wish) -> change(filters().withBag(wish)));
        changes.selectedProperty().subscribe((_, wish) -> change(filters().withChanges(wish)));
        refund.selectedProperty().subscribe((_, wish) -> change(filters().withRefund(wish)));
        Label included = new Label(messages.text("filter.pricesInclude"));
        included.getStyleClass().add("filter-note");
        included.setVisible(now.wantsBag() || now.wantsChanges() || now.wantsRefund());
        included.setManaged(included.isVisible());
        return group("filter.fare", bag, changes, refund, included);
    }

    private Button clear() {
        Button clear = new Button(messages.text("filter.clear"));
        clear.setId("clear-filters");
        clear.getStyleClass().add("link-button");
        clear.disableProperty().bind(model.filtersProperty().map(Filters::isNone));
        clear.setOnAction(_ -> model.clearFilters());
        return clear;
    }

    private VBox group(String title, Node... parts) {
        Label label = new Label(messages.text(title));
        label.getStyleClass().add("section-label");
        VBox group = new VBox(label);
        group.getChildren().addAll(parts);
        group.getStyleClass().add("filter-group");
        return group;
    }

    private CheckBox box(String key, String id, boolean isOn) {
        CheckBox box = new CheckBox(messages.text(key));
        box.setId(id);
        box.setSelected(isOn);
        return box;
    }

    private static HBox counted(CheckBox box, int count) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label number = new Label(Integer.toString(count));
        number.getStyleClass().add("muted");
        return new HBox(box, gap, number);
    }

    private Filters filters() {
        return model.filtersProperty().get();
    }

    private void change(Filters wish) {
        if (!isShowing) model.filtersProperty().set(wish);
    }

    private static String clock(int minutes) {
        return minutes >= Filters.DAY ? "24:00" : "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
