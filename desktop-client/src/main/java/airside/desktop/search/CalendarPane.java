package airside.desktop.search;

import airside.desktop.formats.Formats;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.HashMap;
import java.util.Map;
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

/// A calendar of two months to choose a day.
///
/// Tab reaches one day, the cursor. Arrow keys move it by a day or a week, Home and End to the ends of its week,
/// Page Up and Page Down by a month (with Shift by a year). Enter and Space choose it.
final class CalendarPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass BETWEEN = PseudoClass.getPseudoClass("between");
    private static final int DAYS_IN_A_WEEK = 7;

    private final Formats formats;
    private final LocalDate first;
    private final LocalDate last;
    private final Consumer<LocalDate> choose;
    private final HBox months = new HBox();
    private final Button previous = new Button("", new FontIcon("mdi2c-chevron-left"));
    private final Button next = new Button("", new FontIcon("mdi2c-chevron-right"));
    private final Map<LocalDate, Button> days = new HashMap<>();
    private LocalDate start;
    private Optional<LocalDate> end;
    private LocalDate cursor;
    private YearMonth left;

    /// @param first the first available day
    /// @param last the last available day
    CalendarPane(Formats formats, LocalDate first, LocalDate last, Consumer<LocalDate> choose) {
        this.formats = formats;
        this.first = first;
        this.last = last;
        this.choose = choose;
        this.start = first;
        this.end = Optional.empty();
        this.cursor = first;
        this.left = YearMonth.from(first);
        getStyleClass().add("calendar");
        months.getStyleClass().add("calendar-months");
        previous.setId("calendar-previous");
        next.setId("calendar-next");
        previous.getStyleClass().add("calendar-turn");
        next.getStyleClass().add("calendar-turn");
        previous.setAccessibleText(formats.messages().text("calendar.previous"));
        next.setAccessibleText(formats.messages().text("calendar.next"));
        previous.setOnAction(_ -> turn(-1, previous));
        next.setOnAction(_ -> turn(1, next));
        getChildren().add(months);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// Shows the chosen days, with cursor and focus on the given day.
    void open(LocalDate from, Optional<LocalDate> to, LocalDate focus) {
        start = from;
        end = to;
        cursor = allowed(focus);
        show(YearMonth.from(cursor));
        days.get(cursor).requestFocus();
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) return;
        target(event).ifPresent(day -> {
            moveTo(day);
            event.consume();
        });
    }

    private Optional<LocalDate> target(KeyEvent event) {
        DayOfWeek firstOfWeek = firstDayOfWeek();
        int page = event.isShiftDown() ? 12 : 1;
        return Optional.ofNullable(
                switch (event.getCode()) {
                    case LEFT -> cursor.minusDays(1);
                    case RIGHT -> cursor.plusDays(1);
                    case UP -> cursor.minusDays(DAYS_IN_A_WEEK);
                    case DOWN -> cursor.plusDays(DAYS_IN_A_WEEK);
                    case HOME -> cursor.with(TemporalAdjusters.previousOrSame(firstOfWeek));
                    case END -> cursor.with(TemporalAdjusters.nextOrSame(firstOfWeek.minus(1)));
                    case PAGE_UP -> cursor.minusMonths(page);
                    case PAGE_DOWN -> cursor.plusMonths(page);
                    default -> null;
                });
    }

    /// Moves the cursor, and changes the months only if the day is in neither of them.
    private void moveTo(LocalDate day) {
        cursor = allowed(day);
        YearMonth month = YearMonth.from(cursor);
        if (month.isBefore(left)) show(month);
        else if (month.isAfter(left.plusMonths(1))) show(month.minusMonths(1));
        else markCursor();
        days.get(cursor).requestFocus();
    }

    /// Shows other months; the pressed button keeps the focus while it is enabled.
    private void turn(int by, Button pressed) {
        cursor = allowed(cursor.plusMonths(by));
        show(left.plusMonths(by));
        if (pressed.isDisabled()) days.get(cursor).requestFocus();
        else pressed.requestFocus();
    }

    private LocalDate allowed(LocalDate day) {
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    private void show(YearMonth month) {
        left = month;
        days.clear();
        previous.setDisable(!left.isAfter(YearMonth.from(first)));
        next.setDisable(!left.plusMonths(1).isBefore(YearMonth.from(last)));
        months.getChildren().setAll(month(left, previous), month(left.plusMonths(1), next));
        // After a change of months the cursor may be in a hidden month.
        if (!days.containsKey(cursor)) cursor = allowed(left.atDay(1));
        markCursor();
    }

    private void markCursor() {
        days.forEach((day, button) -> button.setFocusTraversable(day.equals(cursor)));
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

    private DayOfWeek firstDayOfWeek() {
        return WeekFields.of(formats.messages().locale()).getFirstDayOfWeek();
    }

    private GridPane days(YearMonth month) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("calendar-days");
        DayOfWeek firstOfWeek = firstDayOfWeek();
        for (int i = 0; i < DAYS_IN_A_WEEK; i++) {
            Label name = new Label(firstOfWeek
                    .plus(i)
                    .getDisplayName(TextStyle.SHORT, formats.messages().locale())
                    .substring(0, 2));
            name.getStyleClass().add("calendar-weekday");
            grid.add(name, i, 0);
        }
        int before = Math.floorMod(month.atDay(1).getDayOfWeek().getValue() - firstOfWeek.getValue(), DAYS_IN_A_WEEK);
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            int cell = before + day - 1;
            grid.add(day(month.atDay(day)), cell % DAYS_IN_A_WEEK, 1 + cell / DAYS_IN_A_WEEK);
        }
        return grid;
    }

    private Button day(LocalDate day) {
        Button button = new Button(Integer.toString(day.getDayOfMonth()));
        days.put(day, button);
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
