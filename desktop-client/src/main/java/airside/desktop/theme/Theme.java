package airside.desktop.theme;

import airside.desktop.preferences.Appearance;
import airside.desktop.preferences.Density;
import airside.desktop.preferences.Preferences;
import airside.desktop.preferences.UiSize;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Applies appearance, density and UI size to windows, and updates them when a preference or the operating system's
/// appearance changes.
public final class Theme {
    private static final String DARK = "dark";
    private static final String OWN = "/airside/desktop/app.css";

    private final ObjectProperty<Appearance> chosen;
    private final ObjectProperty<Density> density;
    private final BooleanBinding dark;
    private final ReadOnlyIntegerProperty sizeChosen;
    private final ReadOnlyIntegerWrapper size;
    private final DoubleBinding scale;

    /// @param computer the appearance of the operating system
    public Theme(Preferences preferences, ObservableValue<ColorScheme> computer) {
        this.chosen = preferences.appearanceProperty();
        this.density = preferences.densityProperty();
        this.sizeChosen = preferences.sizePercentProperty();
        this.size = new ReadOnlyIntegerWrapper(sizeChosen.get());
        this.scale = size.divide(100.0);
        this.dark = Bindings.createBooleanBinding(
                () -> switch (chosen.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> computer.getValue() == ColorScheme.DARK;
                },
                chosen,
                computer);
    }

    /// Applies the theme to a scene now and after each change.
    public void applyTo(Scene scene) {
        scale.subscribe(_ -> applyOwnStylesheet(scene));
        density.subscribe((_, _) -> applyOwnStylesheet(scene));
        dark.subscribe(_ -> applyControlsStylesheet(scene));
        scale.subscribe((_, _) -> applyControlsStylesheet(scene));
        scene.rootProperty().subscribe(this::applyTo);
    }

    /// Reduces the UI size if the window is too narrow for the chosen one.
    public void fit(double windowWidth) {
        if (windowWidth > 0) size.set(UiSize.fitting(sizeChosen.get(), windowWidth));
    }

    private void applyOwnStylesheet(Scene scene) {
        boolean isDense = density.get() == Density.DENSE;
        scene.getStylesheets().setAll(SizedStylesheet.of(OWN, scale.get(), isDense));
    }

    private void applyControlsStylesheet(Scene scene) {
        String sheet =
                isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        Application.setUserAgentStylesheet(scale.get() == 1 ? sheet : SizedStylesheet.of(sheet, scale.get(), false));
        applyTo(scene.getRoot());
    }

    private void applyTo(Parent root) {
        root.getStyleClass().remove(DARK);
        if (dark.get()) root.getStyleClass().add(DARK);
    }

    public boolean isDark() {
        return dark.get();
    }

    /// The chosen UI size, in percent.
    public ReadOnlyIntegerProperty sizeChosenProperty() {
        return sizeChosen;
    }

    /// The effective UI size in percent: the chosen one, or less in a narrow window.
    public ReadOnlyIntegerProperty sizePercentProperty() {
        return size.getReadOnlyProperty();
    }

    /// The scale factor relative to 100 %.
    public ObservableDoubleValue scaleProperty() {
        return scale;
    }

    /// Switches between light and dark.
    public void toggleAppearance() {
        chosen.set(isDark() ? Appearance.LIGHT : Appearance.DARK);
    }

    /// Switches between comfortable and dense.
    public void toggleDensity() {
        density.set(density.get().other());
    }
}
