package airside.desktop.controls;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The root of a window: the screen, and above it at most one panel that belongs to a control (suggestions, a
/// calendar).
///
/// Panels live inside the window rather than in windows of their own, so that they follow it, are read by screen
/// readers in order, and show in pictures.
public final class OverlayPane extends StackPane {
    private static final double GAP = 8;

    private Runnable whenHidden = () -> {};
    private Node anchor = this;
    private Region panel = new Region();

    public OverlayPane() {
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (isShowing() && !isInside(panel, event.getTarget()) && !isInside(anchor, event.getTarget())) hide();
        });
    }

    /// The overlay above a control; every window has one at its root.
    public static OverlayPane above(Node control) {
        for (Node node = control; node != null; node = node.getParent()) {
            if (node instanceof OverlayPane overlay) return overlay;
        }
        throw new IllegalStateException(control + " is in no window");
    }

    /// Shows a panel below a control, inside the window; whatever was shown is hidden.
    public void showBelow(Node control, Region shown, Runnable hidden) {
        hide();
        anchor = control;
        panel = shown;
        whenHidden = hidden;
        panel.setManaged(false);
        if (!panel.getStyleClass().contains("overlay-panel"))
            panel.getStyleClass().add("overlay-panel");
        getChildren().add(panel);
        requestLayout();
    }

    /// Shows a panel in the middle, for a question that must be answered first.
    public void showInTheMiddle(Region shown, Runnable hidden) {
        StackPane veil = new StackPane(shown);
        veil.getStyleClass().add("veil");
        shown.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(shown, Pos.CENTER);
        StackPane.setMargin(shown, new Insets(24));
        hide();
        anchor = veil;
        panel = veil;
        whenHidden = hidden;
        getChildren().add(veil);
    }

    public void hide() {
        if (!isShowing()) return;
        getChildren().remove(panel);
        Runnable hidden = whenHidden;
        whenHidden = () -> {};
        hidden.run();
    }

    public boolean isShowing() {
        return getChildren().contains(panel);
    }

    public boolean isShowing(Region one) {
        return panel == one && isShowing();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!isShowing() || panel.isManaged()) return;
        panel.applyCss();
        double width = Math.min(panel.prefWidth(-1), getWidth() - 2 * GAP);
        double height = Math.min(panel.prefHeight(width), getHeight() - 2 * GAP);
        Bounds at = sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
        double x = Math.clamp(at.getMinX(), GAP, Math.max(GAP, getWidth() - width - GAP));
        double below = at.getMaxY() + GAP;
        boolean fits = below + height <= getHeight() - GAP;
        double y = fits ? below : Math.max(GAP, Math.min(at.getMinY() - GAP - height, getHeight() - GAP - height));
        panel.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
    }

    private static boolean isInside(Node whole, Object part) {
        for (Node node = part instanceof Node n ? n : null; node != null; node = node.getParent()) {
            if (node == whole) return true;
        }
        return false;
    }
}
