package airside.desktop.controls;

import javafx.beans.NamedArg;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button (also F8) that moves the focus to the next invalid field of a form. It is visible only if there is one.
public final class NextProblem extends Button {
    private final String words;
    private final EventHandler<Event> changed = _ -> count();

    /// @param words text before the number of invalid fields
    public NextProblem(@NamedArg("words") String words) {
        this.words = words;
        setId("nextProblem");
        setGraphic(new FontIcon("mdi2a-alert-circle-outline"));
        getStyleClass().addAll("link-button", "next-problem");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> go());
        setVisible(false);
        managedProperty().bind(visibleProperty());
        sceneProperty().subscribe((before, now) -> {
            if (before != null) leave(before);
            if (now != null) enter(now);
        });
    }

    private void enter(Scene scene) {
        scene.addEventHandler(FieldBox.PROBLEM_CHANGED, changed);
        count();
    }

    private void leave(Scene scene) {
        scene.removeEventHandler(FieldBox.PROBLEM_CHANGED, changed);
    }

    private void count() {
        int wrong = Problems.in(getScene().getRoot()).size();
        setText(words + " (" + wrong + ")");
        setVisible(wrong > 0);
    }

    private void go() {
        Problems.focusNext(getScene().getRoot());
    }
}
