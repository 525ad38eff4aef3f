package airside.desktop.controls;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/// Shows a tooltip with the full text when the mouse is over a truncated label, for all labels of a window.
public final class TruncatedTextTooltips {
    private static final Object OURS = new Object();

    private TruncatedTextTooltips() {}

    /// Installs the tooltips for all labels of a window.
    public static void watch(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> {
            Labeled labeled = labeled(event.getTarget());
            if (labeled != null) explain(labeled);
        });
    }

    /// Returns the label of the text node below the mouse, which the skin creates.
    private static Labeled labeled(EventTarget target) {
        for (Node node = target instanceof Node n ? n : null; node != null; node = node.getParent()) {
            if (node instanceof Labeled labeled) return labeled;
        }
        return null;
    }

    static void explain(Labeled labeled) {
        Tooltip before = labeled.getTooltip();
        boolean isOurs = before != null && before.getUserData() == OURS;
        if (before != null && !isOurs) return;
        if (!isElided(labeled)) {
            labeled.setTooltip(null);
            return;
        }
        if (isOurs && before.getText().equals(labeled.getText())) return;
        Tooltip whole = new Tooltip(labeled.getText());
        whole.setUserData(OURS);
        whole.setWrapText(true);
        labeled.setTooltip(whole);
    }

    /// Returns whether the skin truncates the text.
    public static boolean isElided(Labeled labeled) {
        for (Node child : labeled.getChildrenUnmodifiable()) {
            boolean isIcon = child == labeled.getGraphic();
            if (!isIcon && child instanceof Text drawn && !drawn.getText().equals(labeled.getText())) return true;
        }
        return false;
    }
}
