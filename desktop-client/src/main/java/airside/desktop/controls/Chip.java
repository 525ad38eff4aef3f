package airside.desktop.controls;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

/// A label for a status. Its colour repeats the meaning of the text and never replaces it.
public final class Chip extends Label {
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NEUTRAL);

    public Chip() {
        getStyleClass().add("chip");
        tone.subscribe((before, now) -> {
            getStyleClass().removeIf(c -> c.startsWith("chip-"));
            getStyleClass().add("chip-" + now.name().toLowerCase(Locale.ROOT));
        });
        getStyleClass().add("chip-neutral");
    }

    public Chip(String text, Tone tone) {
        this();
        setText(text);
        setTone(tone);
    }

    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }

    public Tone getTone() {
        return tone.get();
    }

    public void setTone(Tone value) {
        tone.set(value);
    }
}
