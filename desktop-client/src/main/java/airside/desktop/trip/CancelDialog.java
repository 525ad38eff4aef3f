package airside.desktop.trip;

import airside.desktop.controls.OverlayPane;
import airside.desktop.text.Messages;
import airside.desktop.travel.Booking;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A dialog that confirms the cancellation of an unpaid booking.
final class CancelDialog {
    private CancelDialog() {}

    /// @param above a node of the window over which the dialog opens
    static void ask(Node above, Booking booking, Messages messages, Runnable doCancel) {
        OverlayPane overlay = OverlayPane.above(above);
        Label question = new Label(messages.text("trip.cancel.ask", booking.locator()));
        question.getStyleClass().add("section-title");
        Label meaning = new Label(messages.text("trip.cancel.ask.text"));
        meaning.setWrapText(true);
        Button keep = new Button(messages.text("trip.cancel.keep"));
        keep.setOnAction(_ -> overlay.hide());
        Button cancel = new Button(messages.text("trip.cancel.do", booking.locator()));
        cancel.setId("confirmCancel");
        cancel.getStyleClass().add("danger");
        cancel.setOnAction(_ -> {
            overlay.hide();
            doCancel.run();
        });
        HBox buttons = new HBox(keep, cancel);
        buttons.getStyleClass().add("dialog-buttons");
        VBox card = new VBox(question, meaning, buttons);
        card.getStyleClass().addAll("card", "dialog");
        overlay.showInTheMiddle(card, () -> {});
        keep.requestFocus();
    }
}
