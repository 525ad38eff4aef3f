package airside.desktop.home;

import airside.desktop.controls.FailurePanel;
import airside.desktop.drafts.BookingDraft;
import airside.desktop.text.Messages;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A card that lists unfinished bookings, each with buttons to continue and to discard it.
final class ResumeCard extends VBox {
    private final ResumeModel model;
    private final Messages messages;
    private final VBox lines = new VBox();
    private final HBox undo = new HBox();
    private final FailurePanel failure = new FailurePanel();

    ResumeCard(ResumeModel model) {
        this.model = model;
        this.messages = model.messages();
        setId("resume");
        getStyleClass().addAll("card", "resume-card");
        undo.getStyleClass().add("resume-line");
        undo.managedProperty().bind(undo.visibleProperty());
        getChildren().addAll(lines, undo, failure);
        managedProperty().bind(visibleProperty());
        lines.disableProperty().bind(model.busyProperty());
        model.unfinished().subscribe(this::show);
        model.discardedProperty().subscribe(this::showUndo);
        model.problemProperty().subscribe(why -> {
            failure.hide();
            why.ifPresent(failureMessage -> failure.show(failureMessage, messages, "", () -> {}));
        });
        show();
    }

    private void show() {
        lines.getChildren().setAll(model.unfinished().stream().map(this::line).toList());
        setVisible(
                !model.unfinished().isEmpty() || model.discardedProperty().get().isPresent());
    }

    private HBox line(BookingDraft draft) {
        Label title = new Label(model.title(draft));
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        Label about = new Label(model.about(draft));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        VBox words = new VBox(title, about);
        words.getStyleClass().add("two-lines");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button resume = button("resume.continue", draft, () -> model.resume(draft));
        resume.getStyleClass().add("resume-continue");
        Button discard = button("resume.discard", draft, () -> model.discard(draft));
        discard.getStyleClass().addAll("link-button", "resume-discard");
        HBox line = new HBox(new FontIcon("mdi2p-pencil-outline"), words, discard, resume);
        line.getStyleClass().add("resume-line");
        return line;
    }

    private Button button(String key, BookingDraft draft, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(button.getText() + ", " + model.title(draft));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void showUndo(Optional<BookingDraft> discarded) {
        undo.setVisible(discarded.isPresent());
        undo.getChildren().clear();
        discarded.ifPresent(draft -> {
            Label words = new Label(messages.text("resume.discarded", ResumeModel.way(draft)));
            words.setWrapText(true);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            Button back = button("resume.undo", draft, model::undo);
            back.getStyleClass().addAll("link-button", "resume-undo");
            undo.getChildren().addAll(new FontIcon("mdi2d-delete-outline"), words, back);
        });
        show();
    }
}
