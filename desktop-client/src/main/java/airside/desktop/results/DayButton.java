package airside.desktop.results;

import airside.desktop.formats.Formats;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A day in the strip of days, with its number of flights.
final class DayButton extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    DayButton(DayChoice choice, Formats formats, Consumer<LocalDate> choose) {
        LocalDate date = choice.day();
        Label name = new Label(formats.dayOfMonth(date));
        name.getStyleClass().add("day-name");
        Label count = new Label(
                choice.flights().isPresent()
                        ? formats.messages()
                                .text("results.day.flights", choice.flights().getAsInt())
                        : " ");
        count.getStyleClass().add("day-count");
        VBox words = new VBox(name, count);
        words.getStyleClass().add("day-words");
        setGraphic(words);
        setId("on-" + date);
        getStyleClass().add("day-choice");
        setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(120);
        setDisable(!choice.isOnSale());
        pseudoClassStateChanged(CHOSEN, choice.isChosen());
        setAccessibleText(formats.dayInFull(date) + " " + count.getText());
        setOnAction(_ -> choose.accept(date));
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
