package airside.desktop.shell;

import airside.desktop.navigation.ScreenModel;
import airside.desktop.navigation.ScreenView;
import javafx.scene.Parent;

/// A screen's nodes, view and view model.
public record LoadedScreen(Parent root, ScreenView view, ScreenModel model) {}
