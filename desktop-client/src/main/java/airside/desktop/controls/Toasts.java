package airside.desktop.controls;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Short notifications at the lower edge of the window, at most three. Each disappears after some seconds unless
/// the mouse is over it.
public final class Toasts extends VBox {
    private static final int SHOWN_MAX = 3;
    private static final Duration LIFETIME = Duration.seconds(6);

    public Toasts() {
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
    }

    public void show(String text) {
        Label toast = new Label(text, new FontIcon("mdi2c-check-circle"));
        toast.getStyleClass().add("toast");
        toast.setAccessibleRole(AccessibleRole.TEXT);
        PauseTransition life = new PauseTransition(LIFETIME);
        life.setOnFinished(_ -> getChildren().remove(toast));
        toast.setOnMouseEntered(_ -> life.pause());
        toast.setOnMouseExited(_ -> life.play());
        getChildren().add(toast);
        if (getChildren().size() > SHOWN_MAX) getChildren().removeFirst();
        life.play();
    }

    public void clear() {
        getChildren().clear();
    }
}
