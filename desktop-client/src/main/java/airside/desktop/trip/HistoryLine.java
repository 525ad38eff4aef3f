package airside.desktop.trip;

import airside.desktop.controls.UntruncatedLabel;
import airside.desktop.formats.Formats;
import airside.desktop.text.Messages;
import airside.desktop.text.ServerText;
import airside.desktop.travel.HistoryEntry;
import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A row of a booking's history: time, change, reason and author.
final class HistoryLine extends HBox {
    /// @param here time zone of the shown time
    HistoryLine(HistoryEntry entry, Formats formats, ZoneId here) {
        getStyleClass().add("history-line");
        Messages messages = formats.messages();
        Label when = new Label(formats.day(entry.at().atZone(here)) + " " + formats.time(entry.at(), here));
        when.getStyleClass().add("caption");
        when.setMinWidth(USE_PREF_SIZE);
        String key = "history." + entry.what();
        Label what = new Label(messages.has(key) ? messages.text(key) : entry.what());
        what.setWrapText(true);
        VBox words = new VBox(what);
        entry.why().ifPresent(why -> {
            Label reason = new Label(new ServerText(messages).sentence(why));
            reason.getStyleClass().add("caption");
            reason.setWrapText(true);
            words.getChildren().add(reason);
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        Label who = new UntruncatedLabel(
                messages.has("actor." + entry.by()) ? messages.text("actor." + entry.by()) : entry.by());
        who.getStyleClass().add("caption");
        getChildren().addAll(when, words, who);
    }
}
