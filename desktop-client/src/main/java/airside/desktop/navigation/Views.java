package airside.desktop.navigation;

import airside.desktop.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads a view's FXML file.
public final class Views {
    private Views() {}

    /// Loads `SearchView.fxml` for a `SearchView`, which becomes the controller.
    public static Parent load(Object view, Messages messages) {
        Class<?> type = view.getClass();
        URL fxml = Objects.requireNonNull(
                type.getResource(type.getSimpleName() + ".fxml"), () -> "No FXML beside " + type);
        FXMLLoader loader = new FXMLLoader(fxml, messages.bundle());
        loader.setController(view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot load " + fxml, e);
        }
    }
}
