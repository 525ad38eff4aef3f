package airside.desktop.settings;

import airside.desktop.controls.FieldBox;
import airside.desktop.navigation.ScreenView;
import airside.desktop.preferences.Appearance;
import airside.desktop.preferences.Density;
import airside.desktop.preferences.Preferences.Language;
import airside.desktop.preferences.UiSize;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Binds the settings to their view model.
public final class SettingsView implements ScreenView {
    private final SettingsViewModel model;

    @FXML
    private ToggleGroup appearances, languages, sizes, densities;
    @FXML
    private ToggleButton system, light, dark, systemLanguage, english, german, comfortable, dense;

    @FXML
    private HBox sizeChoices;

    @FXML
    private CheckBox eraseData;

    @FXML
    private TextField address;

    @FXML
    private FieldBox addressBox;

    @FXML
    private Button changeServer;

    @FXML
    private Label notice, figures, sizeWords;

    public SettingsView(SettingsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Map<Appearance, Toggle> looks =
                Map.of(Appearance.SYSTEM, system, Appearance.LIGHT, light, Appearance.DARK, dark);
        Map<Language, Toggle> tongues =
                Map.of(Language.SYSTEM, systemLanguage, Language.ENGLISH, english, Language.GERMAN, german);
        bind(appearances, looks, model.appearanceProperty());
        bind(languages, tongues, model.languageProperty());
        bind(densities, Map.of(Density.COMFORTABLE, comfortable, Density.DENSE, dense), model.densityProperty());
        bind(sizes, sizeToggles(), model.sizePercentProperty().asObject());
        sizeWords.textProperty().bind(model.sizeWordsProperty());
        eraseData.selectedProperty().bindBidirectional(model.eraseDataProperty());
        address.textProperty().bindBidirectional(model.addressProperty());
        addressBox.problemProperty().bind(model.addressProblemProperty());
        notice.textProperty().bind(model.noticeProperty());
        figures.textProperty().bind(model.figuresProperty());
        for (Label known : new Label[] {notice, figures}) {
            known.visibleProperty().bind(known.textProperty().isNotEmpty());
            known.managedProperty().bind(known.visibleProperty());
        }
    }

    private Map<Integer, Toggle> sizeToggles() {
        Map<Integer, Toggle> toggles = new LinkedHashMap<>();
        for (int size : UiSize.CHOICES) {
            ToggleButton toggle = new ToggleButton(size + " %");
            toggle.setId("size" + size);
            toggle.getStyleClass().add("segment");
            toggle.setToggleGroup(sizes);
            sizeChoices.getChildren().add(toggle);
            toggles.put(size, toggle);
        }
        return toggles;
    }

    private static <T> void bind(ToggleGroup group, Map<T, Toggle> toggles, ObjectProperty<T> chosen) {
        chosen.subscribe(value -> group.selectToggle(toggles.get(value)));
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) group.selectToggle(before);
            else
                toggles.forEach((value, toggle) -> {
                    if (toggle == now) chosen.set(value);
                });
        });
    }

    @FXML
    private void changeServer() {
        model.changeServer();
    }

    @Override
    public Optional<Button> primaryButton() {
        return Optional.of(changeServer);
    }
}
