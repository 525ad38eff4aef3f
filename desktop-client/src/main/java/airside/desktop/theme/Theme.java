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

/// Dresses windows in light or dark, as chosen or as the computer has it, in the density chosen and in the size
/// chosen as far as the window holds it, and follows when any of them changes.
public final class Theme {
    private static final String DARK = "dark";
    private static final String OWN = "/airside/desktop/app.css";

    private final ObjectProperty<Appearance> chosen;
    private final ObjectProperty<Density> density;
    private final BooleanBinding dark;
    private final ReadOnlyIntegerProperty sizeChosen;
    private final ReadOnlyIntegerWrapper size;
    private final DoubleBinding scale;

    /// @param computer the look of the computer, which may change while the application runs
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

    /// Dresses the window now and whenever the look, the size or the density changes.
    public void applyTo(Scene scene) {
        scale.subscribe(_ -> applyOwnStylesheet(scene));
        density.subscribe((_, _) -> applyOwnStylesheet(scene));
        dark.subscribe(_ -> applyControlsStylesheet(scene));
        scale.subscribe((_, _) -> applyControlsStylesheet(scene));
        scene.rootProperty().subscribe(this::applyTo);
    }

    /// Takes the size chosen, or the largest below it at which a window of this width shows its screens whole.
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

    /// The size chosen, in percent.
    public ReadOnlyIntegerProperty sizeChosenProperty() {
        return sizeChosen;
    }

    /// The size that is shown, in percent: the one chosen, or less where the window is too narrow for it.
    public ReadOnlyIntegerProperty sizePercentProperty() {
        return size.getReadOnlyProperty();
    }

    /// How much larger everything is than at 100 %.
    public ObservableDoubleValue scaleProperty() {
        return scale;
    }

    /// Light becomes dark and dark light, whatever the computer has.
    public void toggleAppearance() {
        chosen.set(isDark() ? Appearance.LIGHT : Appearance.DARK);
    }

    /// Comfortable becomes dense and dense comfortable.
    public void toggleDensity() {
        density.set(density.get().other());
    }
}
