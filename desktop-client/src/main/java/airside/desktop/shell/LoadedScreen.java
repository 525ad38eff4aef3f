package airside.desktop.shell;

import airside.desktop.navigation.ScreenModel;
import airside.desktop.navigation.ScreenView;
import javafx.scene.Parent;

/// A screen with everything that was built for it.
public record LoadedScreen(Parent root, ScreenView view, ScreenModel model) {}
