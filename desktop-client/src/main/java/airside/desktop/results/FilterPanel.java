package airside.desktop.results;

import airside.desktop.controls.UntruncatedLabel;
import airside.desktop.text.Messages;
import airside.desktop.travel.Airline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;

/// The panel of filters; each change has an immediate effect.
///
/// Its controls are created once for a result and kept while filters change, so that dragging a slider is not
/// interrupted.
final class FilterPanel extends VBox {
    private static final int HALF_HOUR = 30;
    private static final Set<KeyCode> MOVES_THUMB =
            Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.KP_LEFT, KeyCode.KP_RIGHT, KeyCode.HOME, KeyCode.END);

    private final ResultsViewModel model;
    private final Messages messages;
    private Facets shown = new Facets(Map.of(), 0, 0);
    private List<Consumer<Filters>> controls = List.of();
    private boolean isShowing;

    FilterPanel(ResultsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("filters");
        model.filtersProperty().subscribe((_, filters) -> show(filters));
    }

    /// The available filters, with the number of journeys of each.
    private record Facets(Map<Airline, Integer> airlines, int nonstop, int withStops) {}

    /// Shows the filters for a result.
    void show(ResultList list) {
        Facets facets = new Facets(list.airlines(), list.nonstop(), list.withStops());
        if (facets.equals(shown)) return;
        shown = facets;
        isShowing = true;
        build(facets);
        isShowing = false;
        show(filters());
    }

    private void show(Filters filters) {
        isShowing = true;
        controls.forEach(control -> control.accept(filters));
        isShowing = false;
    }

    private void build(Facets facets) {
        controls = new ArrayList<>();
        getChildren().clear();
        if (facets.airlines().isEmpty()) return;
        if (facets.withStops() > 0) getChildren().add(stops(facets));
        getChildren().addAll(departure(), airlines(facets.airlines()), fares(), clear());
    }

    private VBox stops(Facets facets) {
        CheckBox nonstop =
                box("filter-nonstop", messages.text("filter.nonstop"), Filters::nonstopOnly, Filters::withNonstopOnly);
        return group("filter.stops", counted(nonstop, facets.nonstop()));
    }

    private VBox departure() {
        RangeSlider slider = new RangeSlider(0, Filters.DAY, 0, Filters.DAY);
        slider.setAccessibleRole(AccessibleRole.SLIDER);
        slider.setId("filter-departure");
        slider.setBlockIncrement(HALF_HOUR);
        slider.setMajorTickUnit(HALF_HOUR);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(messages.text("filter.departure"));
        // Tab stops at the two thumbs, not at the slider.
        slider.setFocusTraversable(false);
        slider.skinProperty().subscribe(_ -> nameThumbs(slider));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> leaveKeys(slider, event));
        Label from = new UntruncatedLabel();
        from.setId("departs-from");
        Label to = new UntruncatedLabel();
        to.setId("departs-to");
        from.textProperty().bind(slider.lowValueProperty().map(value -> clock(halfHour(value))));
        to.textProperty().bind(slider.highValueProperty().map(value -> clock(halfHour(value))));
        slider.lowValueProperty().subscribe(_ -> apply(slider));
        slider.highValueProperty().subscribe(_ -> apply(slider));
        controls.add(filters -> {
            if (slider.isLowValueChanging() || slider.isHighValueChanging()) return;
            slider.setLowValue(filters.departsFrom());
            slider.setHighValue(filters.departsTo());
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox ends = new HBox(from, gap, to);
        ends.getStyleClass().add("filter-ends");
        return group("filter.departure", slider, ends);
    }

    private void apply(RangeSlider slider) {
        change(filters().departing(halfHour(slider.getLowValue()), halfHour(slider.getHighValue())));
    }

    /// Returns the nearest half hour to a slider position, in minutes of the day.
    private static int halfHour(Number value) {
        return (int) Math.round(value.doubleValue() / HALF_HOUR) * HALF_HOUR;
    }

    /// Moves the focus on Tab and passes unused keys on, because the slider's skin only moves the highlight on Tab
    /// and consumes all other keys.
    private static void leaveKeys(RangeSlider slider, KeyEvent event) {
        if (MOVES_THUMB.contains(event.getCode())) return;
        event.consume();
        if (event.getCode() == KeyCode.TAB && event.getTarget() instanceof Node thumb) {
            thumb.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        } else Event.fireEvent(slider.getParent(), event);
    }

    private void nameThumbs(RangeSlider slider) {
        name(slider.lookup(".low-thumb"), "filter.departure.from");
        name(slider.lookup(".high-thumb"), "filter.departure.to");
    }

    private void name(Node thumb, String key) {
        if (thumb == null) return;
        thumb.setFocusTraversable(true);
        thumb.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> thumb.requestFocus());
        thumb.setAccessibleRole(AccessibleRole.SLIDER);
        thumb.setAccessibleText(messages.text(key));
    }

    private VBox airlines(Map<Airline, Integer> airlines) {
        VBox group = group("filter.airlines");
        airlines.forEach((airline, count) -> {
            String designator = airline.designator();
            CheckBox box = box(
                    "filter-airline-" + designator,
                    airline.name(),
                    filters -> !filters.hiddenAirlines().contains(designator),
                    (filters, isShown) -> filters.showing(designator, isShown));
            group.getChildren().add(counted(box, count));
        });
        return group;
    }

    private VBox fares() {
        CheckBox bag = box("filter-bag", messages.text("filter.bag"), Filters::wantsBag, Filters::withBag);
        CheckBox changes =
                box("filter-changes", messages.text("filter.changes"), Filters::wantsChanges, Filters::withChanges);
        CheckBox refund =
                box("filter-refund", messages.text("filter.refund"), Filters::wantsRefund, Filters::withRefund);
        Label included = new Label(messages.text("filter.pricesInclude"));
        included.getStyleClass().add("filter-note");
        included.managedProperty().bind(included.visibleProperty());
        controls.add(
                filters -> included.setVisible(filters.wantsBag() || filters.wantsChanges() || filters.wantsRefund()));
        Label notYet = new Label(messages.text("filter.notYet"));
        notYet.getStyleClass().add("filter-note");
        notYet.setWrapText(true);
        notYet.managedProperty().bind(notYet.visibleProperty());
        controls.add(filters -> notYet.setVisible(filters.wantsChanges() || filters.wantsRefund()));
        return group("filter.fare", bag, changes, refund, included, notYet);
    }

    private Button clear() {
        Button clear = new Button(messages.text("filter.clear"));
        clear.setId("clear-filters");
        clear.getStyleClass().add("link-button");
        clear.disableProperty().bind(model.filtersProperty().map(Filters::isNone));
        clear.setOnAction(_ -> model.clearFilters());
        return clear;
    }

    /// @param isOn whether the filters select it
    /// @param with returns the filters with it selected or not
    private CheckBox box(String id, String text, Predicate<Filters> isOn, BiFunction<Filters, Boolean, Filters> with) {
        CheckBox box = new CheckBox(text);
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        box.setId(id);
        controls.add(filters -> box.setSelected(isOn.test(filters)));
        box.selectedProperty().subscribe((_, isTicked) -> change(with.apply(filters(), isTicked)));
        return box;
    }

    private VBox group(String title, Node... parts) {
        Label label = new Label(messages.text(title));
        label.getStyleClass().add("section-label");
        VBox group = new VBox(label);
        group.getChildren().addAll(parts);
        group.getStyleClass().add("filter-group");
        return group;
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

    private void change(Filters criteria) {
        if (!isShowing) model.filtersProperty().set(criteria);
    }

    private static String clock(int minutes) {
        return minutes >= Filters.DAY ? "24:00" : "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
