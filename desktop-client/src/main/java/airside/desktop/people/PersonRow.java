package airside.desktop.people;

import airside.desktop.account.Person;
import airside.desktop.account.Role;
import airside.desktop.controls.Chip;
import airside.desktop.controls.Tone;
import airside.desktop.text.Messages;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A row for an account: name, user name, roles, and whether it is disabled.
final class PersonRow {
    private PersonRow() {}

    /// Returns the row as a button that selects the account.
    static Button button(Person person, Messages messages, Runnable choose) {
        Button row = new Button();
        row.setId("person-" + person.username().replace('.', '-'));
        row.getStyleClass().add("list-row");
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setGraphic(line(person, messages));
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(person.name() + " " + about(person, messages));
        row.setOnAction(_ -> choose.run());
        return row;
    }

    static HBox line(Person person, Messages messages) {
        Label name = new Label(person.name());
        name.getStyleClass().add("strong");
        Label about = new Label(about(person, messages));
        about.getStyleClass().add("muted");
        VBox words = new VBox(name, about);
        words.getStyleClass().add("session-words");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(words, space, state(person, messages));
        line.getStyleClass().add("person-line");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }

    private static String about(Person person, Messages messages) {
        Stream<String> roles =
                Stream.of(Role.values()).filter(person.roles()::contains).map(role -> messages.text("role." + role));
        return Stream.of(Stream.of(person.username()), roles, person.agency().stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
    }

    private static Node state(Person person, Messages messages) {
        if (person.isDisabled()) return new Chip(messages.text("people.state.disabled"), Tone.DANGER);
        if (person.mustChangePassword()) return new Chip(messages.text("people.state.first"), Tone.WARNING);
        return new Chip(messages.text("people.state.active"), Tone.SUCCESS);
    }
}
