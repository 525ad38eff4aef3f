package airside.desktop.controls;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// Fills combo boxes with codes that are shown by their names.
public final class ComboBoxes {
    private ComboBoxes() {}

    /// Fills a box with codes and shows each by its name.
    public static void fill(ComboBox<String> box, List<String> codes, UnaryOperator<String> name) {
        box.getItems().setAll(codes);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String code) {
                return code == null ? "" : name.apply(code);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("These are chosen, not typed");
            }
        });
    }
}
