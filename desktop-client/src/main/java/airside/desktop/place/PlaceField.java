package airside.desktop.place;

import airside.desktop.controls.OverlayPane;
import airside.desktop.controls.UntruncatedLabel;
import airside.desktop.formats.Formats;
import airside.desktop.travel.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// An input field for a place, with suggestions below it.
///
/// Enter and Tab choose the highlighted suggestion, Esc discards the entered text, arrow keys move the highlight.
public final class PlaceField extends VBox {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("editing");

    private final UntruncatedLabel caption = new UntruncatedLabel();
    private final TextField editor = new TextField();
    private final UntruncatedLabel about = new UntruncatedLabel();
    private final VBox panel = new VBox();
    private PlaceFieldModel model;
    private Formats formats;
    private boolean isTyping;

    public PlaceField() {
        getStyleClass().addAll("search-cell", "place-field");
        caption.getStyleClass().add("search-caption");
        editor.getStyleClass().add("search-value");
        about.getStyleClass().add("search-about");
        panel.getStyleClass().add("suggestions");
        getChildren().addAll(caption, editor, about);
        setOnMouseClicked(_ -> editor.requestFocus());
    }

    public String getCaption() {
        return caption.getText();
    }

    public void setCaption(String text) {
        caption.setText(text);
        editor.setAccessibleText(text);
    }

    public TextField editor() {
        return editor;
    }

    /// Binds the field to its model.
    public void bind(PlaceFieldModel fieldModel, Formats fieldFormats) {
        model = fieldModel;
        formats = fieldFormats;
        editor.setPromptText(formats.messages().text("place.prompt"));
        model.placeProperty().subscribe(this::show);
        model.suggestionsProperty().subscribe(this::suggest);
        editor.textProperty().subscribe((_, typed) -> {
            if (isTyping) model.type(typed);
        });
        editor.focusedProperty().subscribe(this::focus);
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void focus(boolean isFocused) {
        pseudoClassStateChanged(FOCUSED, isFocused);
        if (isFocused) {
            isTyping = true;
            editor.selectAll();
            return;
        }
        isTyping = false;
        model.close();
        show(model.placeProperty().get());
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown()) {
            // On Ctrl+Enter the highlighted suggestion is chosen before the screen acts.
            if (event.getCode() == KeyCode.ENTER) model.chooseHighlighted();
            return;
        }
        boolean isHandled = switch (event.getCode()) {
            case DOWN -> moved(model::highlightNext);
            case UP -> moved(model::highlightPrevious);
            case ENTER -> model.chooseHighlighted();
            case ESCAPE -> giveUp();
            case TAB -> {
                if (!event.isShiftDown()) model.chooseHighlighted();
                yield false;
            }
            default -> false;
        };
        if (isHandled) event.consume();
    }

    private boolean moved(Runnable move) {
        move.run();
        return true;
    }

    private boolean giveUp() {
        boolean wasTyping = !(model.suggestionsProperty().get() instanceof Suggestions.Closed);
        model.close();
        show(model.placeProperty().get());
        return wasTyping;
    }

    private void show(Optional<Place> place) {
        boolean wasTyping = isTyping;
        isTyping = false;
        editor.setText(place.map(Place::cityName).orElse(""));
        about.say(place.map(this::describe)
                .orElseGet(() -> new String[] {formats.messages().text("place.none")}));
        isTyping = wasTyping;
        if (isTyping) editor.selectAll();
    }

    /// Returns descriptions of the place, longest first.
    private String[] describe(Place place) {
        if (!place.isCity()) return new String[] {place.code() + " · " + place.name(), place.code()};
        int count = place.airports().size();
        String codes = String.join(" ", place.airports());
        return new String[] {
            formats.messages().text("place.allAirports", codes, count),
            codes,
            formats.messages().text("place.airportCount", count)
        };
    }

    private void suggest(Suggestions suggestions) {
        switch (suggestions) {
            case Suggestions.Closed _ -> {
                if (getScene() != null && OverlayPane.above(this).isShowing(panel))
                    OverlayPane.above(this).hide();
            }
            case Suggestions.Loading _ -> showPanel(List.of(note("place.looking")));
            case Suggestions.NothingLikeIt(var typed) -> showPanel(List.of(note("place.nothing", typed)));
            case Suggestions.Failed(var why) -> showPanel(List.of(new Label(why)));
            case Suggestions.Found(var places, var highlighted) ->
                showPanel(IntStream.range(0, places.size())
                        .mapToObj(i -> row(places.get(i), i == highlighted))
                        .toList());
        }
    }

    private void showPanel(List<? extends Region> rows) {
        panel.getChildren().setAll(rows);
        rows.forEach(row -> row.setMaxWidth(Double.MAX_VALUE));
        OverlayPane overlay = OverlayPane.above(this);
        if (!overlay.isShowing(panel)) overlay.showBelow(this, panel, () -> {});
        else overlay.requestLayout();
    }

    private Label note(String key, Object... blanks) {
        Label note = new Label(formats.messages().text(key, blanks));
        note.getStyleClass().add("suggestion-note");
        return note;
    }

    private Button row(Place place, boolean isHighlighted) {
        Label code = new Label(place.code());
        code.getStyleClass().add("suggestion-code");
        Label name = new Label(place.isCity() ? place.cityName() : place.name());
        name.getStyleClass().add("suggestion-name");
        Label more = new Label(more(place));
        more.getStyleClass().add("caption");
        VBox words = new VBox(name, more);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(code, words);
        line.getStyleClass().add("suggestion-line");
        if (place.isCity()) line.getChildren().add(new Label(formats.messages().text("place.city")));
        else if (isHighlighted) line.getChildren().add(new FontIcon("mdi2k-keyboard-return"));
        Button row = new Button();
        row.setGraphic(line);
        row.getStyleClass().add("suggestion");
        row.setId("suggestion-" + place.code());
        row.setFocusTraversable(false);
        row.setAccessibleText(code.getText() + " " + name.getText() + " " + more.getText());
        row.pseudoClassStateChanged(PseudoClass.getPseudoClass("highlighted"), isHighlighted);
        row.setOnAction(_ -> model.choose(place));
        line.prefWidthProperty().bind(row.widthProperty().subtract(24));
        return row;
    }

    private String more(Place place) {
        if (place.isCity()) {
            return formats.messages()
                    .text(
                            "place.airports",
                            String.join(" ", place.airports()),
                            place.airports().size());
        }
        String distance = place.distanceKm()
                .filter(km -> km > 0)
                .map(formats::kilometres)
                .map(km -> " · " + km)
                .orElse("");
        boolean isUnserved = !place.isServedNonstop().orElse(true) && !distance.isEmpty();
        String city = place.name().startsWith(place.cityName()) ? "" : place.cityName() + " · ";
        return city
                + formats.country(place.countryName())
                + distance
                + (isUnserved ? " · " + formats.messages().text("place.noDirect") : "");
    }
}
