package airside.desktop.controls;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The root of a window: the screen and above it at most one panel that belongs to a control, such as suggestions
/// or a calendar.
///
/// Panels are nodes of the window instead of windows of their own, so that they move with it, screen readers read
/// them in order, and pictures show them.
///
/// While the focus is inside a panel, Tab stays there; when the panel is hidden, the focus returns to its previous
/// place.
public final class OverlayPane extends StackPane {
    private static final double GAP = 8;

    private Runnable whenHidden = () -> {};
    private Node anchor = this;
    private Region panel = new Region();
    private boolean isModal;
    private Node focusedBefore = this;

    public OverlayPane() {
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (isShowing() && !isPart(event.getTarget())) hide();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::stayInside);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::focusMoved);
    }

    /// Returns the overlay pane of the window that contains the control.
    public static OverlayPane above(Node control) {
        for (Node node = control; node != null; node = node.getParent()) {
            if (node instanceof OverlayPane overlay) return overlay;
        }
        throw new IllegalStateException(control + " is in no window");
    }

    /// Shows a panel below a control, inside the window, and hides the previous panel.
    public void showBelow(Node control, Region shown, Runnable hidden) {
        open(control, shown, hidden);
        panel.setManaged(false);
        if (!panel.getStyleClass().contains("overlay-panel"))
            panel.getStyleClass().add("overlay-panel");
        getChildren().add(panel);
        requestLayout();
    }

    /// Shows a modal panel in the middle, for a question.
    public void showInTheMiddle(Region shown, Runnable hidden) {
        StackPane veil = new StackPane(shown);
        veil.getStyleClass().add("veil");
        shown.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(shown, Pos.CENTER);
        StackPane.setMargin(shown, new Insets(24));
        open(veil, veil, hidden);
        isModal = true;
        getChildren().add(veil);
    }

    private void open(Node control, Region shown, Runnable hidden) {
        hide();
        anchor = control;
        panel = shown;
        whenHidden = hidden;
        isModal = false;
        focusedBefore = focused();
    }

    /// Puts the focus on the first control of the panel.
    public void focusPanel() {
        panel.applyCss();
        Focusables.first(panel).ifPresent(Node::requestFocus);
    }

    /// Closes the open panel.
    public void hide() {
        if (!isShowing()) return;
        boolean hadFocus = Focusables.isInside(panel, focused());
        getChildren().remove(panel);
        if (hadFocus) focusedBefore.requestFocus();
        Runnable hidden = whenHidden;
        whenHidden = () -> {};
        hidden.run();
    }

    /// Hides the panel when the user moves the focus out of it. It stays if the control with the focus was removed
    /// from the window.
    private void focusMoved(Node before, Node now) {
        boolean isLeft = before != null && now != null && now != this && Focusables.isUsable(before);
        if (isLeft && isShowing() && !isModal && !isPart(now)) hide();
    }

    private Node focused() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner == null ? this : owner;
    }

    private void stayInside(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isShortcutDown() || !isShowing()) return;
        List<Node> stops = Focusables.in(panel);
        int at = stops.indexOf(focused());
        if (stops.isEmpty() || !isModal && at < 0 && !Focusables.isInside(panel, focused())) return;
        int step = event.isShiftDown() ? -1 : 1;
        int next = at < 0 && step < 0 ? stops.size() - 1 : Math.floorMod(at + step, stops.size());
        stops.get(next).requestFocus();
        event.consume();
    }

    /// Returns whether a modal panel is shown.
    public boolean isModal() {
        return isModal && isShowing();
    }

    /// Returns the container of the panel; without children if no panel is shown.
    public Region panel() {
        return isShowing() ? panel : new Region();
    }

    /// Returns whether a panel is open.
    public boolean isShowing() {
        return getChildren().contains(panel);
    }

    /// Returns whether this panel is open.
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

    /// Returns whether the event target is in the panel or in its control.
    private boolean isPart(Object target) {
        return target instanceof Node node && (Focusables.isInside(panel, node) || Focusables.isInside(anchor, node));
    }
}
