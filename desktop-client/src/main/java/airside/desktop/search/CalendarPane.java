package airside.desktop.search;

import airside.desktop.formats.Formats;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Two months side by side to choose a day from; arrow keys walk through the days.
final class CalendarPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass BETWEEN = PseudoClass.getPseudoClass("between");

    private final Formats formats;
    private final LocalDate first;
    private final LocalDate last;
    private final Consumer<LocalDate> choose;
    private final HBox months = new HBox();
    private final Button previous = new Button("", new FontIcon("mdi2c-chevron-left"));
    private final Button next = new Button("", new FontIcon("mdi2c-chevron-right"));
    private LocalDate start;
    private Optional<LocalDate> end;
    private LocalDate walkedTo;

    /// @param first the first day that may be chosen, @param last the last one
    CalendarPane(Formats formats, LocalDate first, LocalDate last, Consumer<LocalDate> choose) {
        this.formats = formats;
        this.first = first;
        this.last = last;
        this.choose = choose;
        this.start = first;
        this.end = Optional.empty();
        this.walkedTo = first;
        getStyleClass().add("calendar");
        months.getStyleClass().add("calendar-months");
        previous.getStyleClass().add("calendar-turn");
        next.getStyleClass().add("calendar-turn");
        previous.setAccessibleText(formats.messages().text("calendar.previous"));
        next.setAccessibleText(formats.messages().text("calendar.next"));
        previous.setOnAction(_ -> turnTo(walkedTo.minusMonths(1)));
        next.setOnAction(_ -> turnTo(walkedTo.plusMonths(1)));
        getChildren().add(months);
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    /// Shows the days chosen; the one walked to has the focus.
    void open(LocalDate from, Optional<LocalDate> to, LocalDate focus) {
        start = from;
        end = to;
        turnTo(focus);
    }

    private void walk(KeyEvent event) {
        int days = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -7;
            case DOWN -> 7;
            case PAGE_UP -> -28;
            case PAGE_DOWN -> 28;
            default -> 0;
        };
        if (days == 0) return;
        turnTo(walkedTo.plusDays(days));
        event.consume();
    }

    private void turnTo(LocalDate day) {
        walkedTo = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
        YearMonth left = YearMonth.from(walkedTo);
        previous.setDisable(!left.isAfter(YearMonth.from(first)));
        next.setDisable(!left.plusMonths(1).isBefore(YearMonth.from(last)));
        months.getChildren().setAll(month(left, previous), month(left.plusMonths(1), next));
        Optional.ofNullable(lookup("#day-" + walkedTo)).ifPresent(node -> node.requestFocus());
    }

    private VBox month(YearMonth month, Button turn) {
        Label title = new Label(formats.month(month));
        title.getStyleClass().add("calendar-month");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = turn == previous ? new HBox(turn, title) : new HBox(title, turn);
        head.getStyleClass().add("calendar-head");
        return new VBox(head, days(month));
    }

    private GridPane days(YearMonth month) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("calendar-days");
        DayOfWeek monday = WeekFields.of(formats.messages().locale()).getFirstDayOfWeek();
        for (int i = 0; i < 7; i++) {
            Label name = new Label(monday.plus(i)
                    .getDisplayName(TextStyle.SHORT, formats.messages().locale())
                    .substring(0, 2));
            name.getStyleClass().add("calendar-weekday");
            grid.add(name, i, 0);
        }
        int before = Math.floorMod(month.atDay(1).getDayOfWeek().getValue() - monday.getValue(), 7);
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            int cell = before + day - 1;
            grid.add(day(month.atDay(day)), cell % 7, 1 + cell / 7);
        }
        return grid;
    }

    private Button day(LocalDate day) {
        Button button = new Button(Integer.toString(day.getDayOfMonth()));
        button.setId("day-" + day);
        button.getStyleClass().add("calendar-day");
        button.setDisable(day.isBefore(first) || day.isAfter(last));
        button.setAccessibleText(formats.dayWithYear(day));
        button.setOnAction(_ -> choose.accept(day));
        boolean isEnd = end.filter(day::equals).isPresent();
        button.pseudoClassStateChanged(CHOSEN, day.equals(start) || isEnd);
        button.pseudoClassStateChanged(
                BETWEEN, day.isAfter(start) && end.filter(day::isBefore).isPresent());
        return button;
    }
}
