package airside.desktop.search;

import airside.desktop.controls.OverlayPane;
import airside.desktop.controls.UntruncatedLabel;
import airside.desktop.formats.Formats;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that shows a travel day and opens a calendar.
public final class DateField extends Button {
    private final UntruncatedLabel caption = new UntruncatedLabel();
    private final UntruncatedLabel value = new UntruncatedLabel("", new FontIcon("mdi2c-calendar-month-outline"));
    private final Label about = new Label();

    public DateField() {
        getStyleClass().addAll("search-cell", "date-field");
        caption.getStyleClass().add("search-caption");
        value.getStyleClass().add("search-value");
        about.getStyleClass().add("search-about");
        setGraphic(new VBox(caption, value, about));
    }

    public String getCaption() {
        return caption.getText();
    }

    public void setCaption(String text) {
        caption.setText(text);
    }

    void show(String day, String note) {
        value.setText(day);
        about.setText(note);
        setAccessibleText(caption.getText() + " " + day);
    }

    /// Sets what the calendar shows when the button is pressed.
    ///
    /// @param days the range of available days
    /// @param chosen the days chosen so far; the second one of a return trip
    /// @param focus the day of this field
    void offer(
            Formats formats,
            Supplier<Days> days,
            Supplier<Days> chosen,
            Supplier<LocalDate> focus,
            Consumer<LocalDate> choose) {
        setOnAction(_ -> {
            OverlayPane overlay = OverlayPane.above(this);
            CalendarPane calendar = new CalendarPane(
                    formats, days.get().first(), days.get().last().orElse(LocalDate.MAX), day -> {
                        overlay.hide();
                        choose.accept(day);
                    });
            overlay.showBelow(this, calendar, this::requestFocus);
            calendar.open(chosen.get().first(), chosen.get().last(), focus.get());
        });
    }

    /// A day or a range of days.
    record Days(LocalDate first, Optional<LocalDate> last) {}
}
