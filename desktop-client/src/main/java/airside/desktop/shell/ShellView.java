package airside.desktop.shell;

import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Binds the navigation rail and the status bar, and shows the screen between them.
public final class ShellView {
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");

    private final ShellViewModel model;
    private final Runnable gone;

    @FXML
    private ToggleButton railHome, railSearch, railTrips, railPeople, railProfile, railSettings;

    @FXML
    private StackPane content;

    @FXML
    private HBox offlineBanner;

    @FXML
    private Label offline, connection, clocks, who;

    @FXML
    private Region light;

    /// @param gone called after an item of the rail was used, to move the focus into the screen
    public ShellView(ShellViewModel model, Runnable gone) {
        this.model = model;
        this.gone = gone;
    }

    @FXML
    private void initialize() {
        items().forEach((item, button) -> {
            button.setOnAction(_ -> go(item));
            button.setAccessibleText(button.getText());
        });
        railPeople.visibleProperty().bind(model.managesPeopleProperty());
        railPeople.managedProperty().bind(railPeople.visibleProperty());
        model.selectedProperty().subscribe(this::mark);
        connection.textProperty().bind(model.connectionProperty());
        clocks.textProperty().bind(model.clocksProperty());
        who.textProperty().bind(model.whoProperty());
        offline.textProperty().bind(model.offlineProperty());
        offlineBanner.visibleProperty().bind(model.lostProperty());
        offlineBanner.managedProperty().bind(offlineBanner.visibleProperty());
        model.lostProperty().subscribe(isLost -> light.pseudoClassStateChanged(LOST, isLost));
    }

    /// Shows a screen between rail and status bar.
    void show(Parent screen) {
        content.getChildren().setAll(screen);
    }

    private void go(RailItem item) {
        model.go(item);
        mark(model.selectedProperty().get());
        gone.run();
    }

    private void mark(Optional<RailItem> selected) {
        items().forEach((item, button) ->
                button.setSelected(selected.filter(item::equals).isPresent()));
    }

    private Map<RailItem, ToggleButton> items() {
        return Map.of(
                RailItem.HOME, railHome,
                RailItem.SEARCH, railSearch,
                RailItem.TRIPS, railTrips,
                RailItem.PEOPLE, railPeople,
                RailItem.PROFILE, railProfile,
                RailItem.SETTINGS, railSettings);
    }

    @FXML
    private void tryNow() {
        model.tryNow();
    }
}
