package airside.desktop.trip;

import airside.desktop.text.Messages;
import airside.desktop.travel.Booking;
import airside.desktop.travel.Booking.Action;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The buttons that save, copy and print a booking.
final class TripDocuments {
    /// The rows that need the server.
    static final Set<String> FROM_THE_SERVER = Set.of("itinerary", "calendar");

    private final TripViewModel model;
    private final Messages messages;
    private final Supplier<Window> window;
    private final Printer printer;

    /// @param window the window over which dialogs open
    TripDocuments(TripViewModel model, Messages messages, Supplier<Window> window, Printer printer) {
        this.model = model;
        this.messages = messages;
        this.window = window;
        this.printer = printer;
    }

    List<ActionRow> rows(Booking booking) {
        List<ActionRow> rows = new ArrayList<>();
        if (model.isMine() && booking.can(Action.DOCUMENTS)) {
            String note = messages.text("trip.doc.calendar.note");
            rows.add(row(
                    "itinerary",
                    "mdi2f-file-document-outline",
                    "trip.doc.itinerary",
                    "PDF",
                    () -> save(booking, "pdf", "PDF", model::saveItinerary)));
            rows.add(row(
                    "calendar",
                    "mdi2c-calendar-import",
                    "trip.doc.calendar",
                    note,
                    () -> save(booking, "ics", "iCalendar", model::saveCalendar)));
        }
        rows.add(row(
                "copyText",
                "mdi2c-content-copy",
                "trip.doc.copy",
                messages.text("keys.copy.key"),
                () -> copy(model.asText())));
        rows.add(row("print", "mdi2p-printer", "trip.doc.print", "", this::print));
        return rows;
    }

    private ActionRow row(String id, String icon, String key, String note, Runnable run) {
        return new ActionRow(id, icon, messages.text(key), note, run);
    }

    private void save(Booking booking, String ending, String kind, Consumer<Path> save) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("Airside-" + booking.locator() + "." + ending);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*." + ending));
        File file = chooser.showSaveDialog(window.get());
        if (file != null) save.accept(file.toPath());
    }

    static void copy(String text) {
        ClipboardContent clip = new ClipboardContent();
        clip.putString(text);
        Clipboard.getSystemClipboard().setContent(clip);
    }

    private void print() {
        model.printed(printer.print(model.asText()));
    }
}
