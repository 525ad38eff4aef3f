package airside.desktop.theme;

import airside.desktop.remembered.Appearance;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Dresses windows in light or dark, as chosen or as the computer has it, and follows when either changes.
public final class Theme {
    private static final String DARK = "dark";

    private final ObjectProperty<Appearance> chosen;
    private final BooleanBinding dark;

    /// @param computer the look of the computer, which may change while the application runs
    public Theme(ObjectProperty<Appearance> chosen, ObservableValue<ColorScheme> computer) {
        this.chosen = chosen;
        this.dark = Bindings.createBooleanBinding(
                () -> switch (chosen.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> computer.getValue() == ColorScheme.DARK;
                },
                chosen,
                computer);
    }

    /// Dresses the window now and whenever the look changes.
    public void dress(Scene scene) {
        URL stylesheet = Objects.requireNonNull(Theme.class.getResource("/airside/desktop/app.css"));
        scene.getStylesheets().setAll(stylesheet.toExternalForm());
        dark.subscribe(isDark -> {
            Application.setUserAgentStylesheet(
                    isDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            dress(scene.getRoot());
        });
        scene.rootProperty().subscribe(this::dress);
    }

    private void dress(Parent root) {
        root.getStyleClass().remove(DARK);
        if (dark.get()) root.getStyleClass().add(DARK);
    }

    public boolean isDark() {
        return dark.get();
    }

    /// Light becomes dark and dark light, whatever the computer has.
    public void turn() {
        chosen.set(isDark() ? Appearance.LIGHT : Appearance.DARK);
    }
}
