package airside.desktop.settings;

import airside.desktop.controls.FieldBox;
import airside.desktop.navigation.ScreenView;
import airside.desktop.remembered.Appearance;
import airside.desktop.remembered.Preferences.Language;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/// Binds the settings to their view model.
public final class SettingsView implements ScreenView {
    private final SettingsViewModel model;

    @FXML
    private ToggleGroup appearances, languages;
    @FXML
    private ToggleButton system, light, dark, systemLanguage, english, german;

    @FXML
    private TextField address;

    @FXML
    private FieldBox addressBox;

    @FXML
    private Label notice, figures;

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
        address.textProperty().bindBidirectional(model.addressProperty());
        addressBox.problemProperty().bind(model.addressProblemProperty());
        notice.textProperty().bind(model.noticeProperty());
        figures.textProperty().bind(model.figuresProperty());
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
    public void primaryAction() {
        model.changeServer();
    }
}
