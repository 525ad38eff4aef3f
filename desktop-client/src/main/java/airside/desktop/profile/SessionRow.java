package airside.desktop.profile;

import airside.desktop.account.OpenSession;
import airside.desktop.controls.Chip;
import airside.desktop.controls.Tone;
import airside.desktop.formats.Formats;
import airside.desktop.text.Messages;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row for a session: program, address and time of sign-in, and a button that ends it.
final class SessionRow extends HBox {
    /// `User-Agent` of this application.
    private static final Pattern DESKTOP = Pattern.compile("Airside-Desktop \\((.+)\\)");

    SessionRow(OpenSession session, Formats formats, ZoneId zone, Runnable end) {
        Messages messages = formats.messages();
        getStyleClass().add("session-row");
        setAlignment(Pos.CENTER_LEFT);
        Label program = new Label(program(session, messages));
        program.getStyleClass().add("strong");
        Label where = new Label(where(session, formats, zone));
        where.getStyleClass().add("muted");
        where.setWrapText(true);
        VBox words = new VBox(program, where);
        words.getStyleClass().add("session-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        boolean isDesktop =
                session.client().map(name -> DESKTOP.matcher(name).matches()).orElse(false);
        FontIcon icon = new FontIcon(isDesktop ? "mdi2m-monitor" : "mdi2c-console");
        getChildren().addAll(icon, words, sideNode(session, messages, program.getText(), end));
    }

    private static Node sideNode(OpenSession session, Messages messages, String program, Runnable end) {
        if (session.isCurrent()) return new Chip(messages.text("profile.sessions.current"), Tone.SUCCESS);
        Button button = new Button(messages.text("profile.sessions.end"));
        button.setId("end-" + session.id());
        button.setAccessibleText(messages.text("profile.sessions.end") + " " + program);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> end.run());
        return button;
    }

    private static String program(OpenSession session, Messages messages) {
        if (session.client().isEmpty()) return messages.text("profile.sessions.unknown");
        Matcher desktop = DESKTOP.matcher(session.client().get());
        if (desktop.matches()) return messages.text("profile.sessions.desktop", desktop.group(1));
        return session.client().get().split("[ (]", 2)[0];
    }

    private static String where(OpenSession session, Formats formats, ZoneId zone) {
        Messages messages = formats.messages();
        String since = messages.text("profile.sessions.since", formats.dayAndTime(session.signedInAt(), zone));
        String used = messages.text("profile.sessions.used", formats.dayAndTime(session.lastUsedAt(), zone));
        return Stream.concat(session.address().stream(), Stream.of(since, used)).collect(Collectors.joining(" · "));
    }
}
