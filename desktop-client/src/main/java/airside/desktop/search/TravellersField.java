package airside.desktop.search;

import airside.desktop.controls.OverlayPane;
import airside.desktop.controls.UntruncatedLabel;
import airside.desktop.formats.Formats;
import airside.desktop.travel.Cabin;
import airside.desktop.travel.PassengerCounts;
import airside.desktop.travel.PassengerType;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that shows passengers and cabin, and opens a panel to change them.
public final class TravellersField extends Button {
    private final UntruncatedLabel caption = new UntruncatedLabel();
    private final UntruncatedLabel value = new UntruncatedLabel("", new FontIcon("mdi2a-account-multiple-outline"));
    private final UntruncatedLabel about = new UntruncatedLabel();
    private SearchFormModel model;
    private Formats formats;

    public TravellersField() {
        getStyleClass().addAll("search-cell", "travellers-field");
        caption.getStyleClass().add("search-caption");
        value.getStyleClass().add("search-value");
        about.getStyleClass().add("search-about");
        setGraphic(new VBox(caption, value, about));
        setOnAction(_ -> open());
    }

    private void open() {
        OverlayPane overlay = OverlayPane.above(this);
        overlay.showBelow(this, panel(), this::requestFocus);
        overlay.focusPanel();
    }

    public String getCaption() {
        return caption.getText();
    }

    public void setCaption(String text) {
        caption.setText(text);
    }

    void bind(SearchFormModel form, Formats formFormats) {
        model = form;
        formats = formFormats;
        model.passengersProperty().subscribe(_ -> show());
        model.cabinProperty().subscribe(_ -> show());
    }

    private void show() {
        PassengerCounts counts = model.passengersProperty().get();
        value.say(formats.passengers(counts), formats.travellers(counts.total()));
        about.setText(formats.cabin(model.cabinProperty().get()));
        setAccessibleText(caption.getText() + " " + formats.passengers(counts) + " " + about.getText());
    }

    private VBox panel() {
        GridPane counts = new GridPane();
        counts.getStyleClass().add("stepper-grid");
        for (PassengerType type : PassengerType.values()) addStepper(counts, type);
        VBox cabins = new VBox();
        cabins.getStyleClass().add("choice-list");
        ToggleGroup group = new ToggleGroup();
        for (Cabin cabin : Cabin.values()) {
            RadioButton choice = new RadioButton(formats.cabin(cabin));
            choice.setId("cabin-" + cabin);
            choice.setToggleGroup(group);
            choice.setSelected(model.cabinProperty().get() == cabin);
            choice.setOnAction(_ -> model.cabinProperty().set(cabin));
            cabins.getChildren().add(choice);
        }
        Label cabinTitle = new Label(formats.messages().text("travellers.cabin"));
        cabinTitle.getStyleClass().add("section-label");
        Button done = new Button(formats.messages().text("action.done"));
        done.getStyleClass().addAll("accent", "wide");
        done.setId("travellers-done");
        done.setMaxWidth(Double.MAX_VALUE);
        done.setOnAction(_ -> OverlayPane.above(this).hide());
        VBox panel = new VBox(counts, cabinTitle, cabins, done);
        panel.getStyleClass().add("travellers-panel");
        return panel;
    }

    private void addStepper(GridPane grid, PassengerType type) {
        Label name = new Label(formats.passengerType(type));
        name.getStyleClass().add("strong");
        Label age = new Label(formats.messages().text("travellers.age." + type));
        age.getStyleClass().add("caption");
        Button fewer = stepButton("mdi2m-minus", "travellers.fewer", type);
        Button more = stepButton("mdi2p-plus", "travellers.more", type);
        fewer.setId("fewer-" + type);
        more.setId("more-" + type);
        Label count = new Label();
        count.getStyleClass().add("stepper-count");
        Runnable refresh = () -> {
            PassengerCounts now = model.passengersProperty().get();
            count.setText(Integer.toString(now.of(type)));
            boolean mayBeFewer = PassengerRules.mayBeFewer(now, type);
            boolean mayBeMore = PassengerRules.mayBeMore(now, type);
            // A disabled button passes the focus to the button beside it.
            if (fewer.isFocused() && !mayBeFewer && mayBeMore) turnTo(more);
            if (more.isFocused() && !mayBeMore && mayBeFewer) turnTo(fewer);
            fewer.setDisable(!mayBeFewer);
            more.setDisable(!mayBeMore);
        };
        fewer.setOnAction(_ -> step(type, -1));
        more.setOnAction(_ -> step(type, 1));
        model.passengersProperty().subscribe(_ -> refresh.run());
        grid.addRow(type.ordinal(), new VBox(name, age), fewer, count, more);
    }

    private static void turnTo(Button button) {
        button.setDisable(false);
        button.requestFocus();
    }

    private Button stepButton(String icon, String key, PassengerType type) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().add("step-button");
        button.setAccessibleText(formats.messages().text(key, formats.passengerType(type)));
        return button;
    }

    private void step(PassengerType type, int by) {
        PassengerCounts now = model.passengersProperty().get();
        model.passengersProperty().set(now.with(type, now.of(type) + by));
    }
}
