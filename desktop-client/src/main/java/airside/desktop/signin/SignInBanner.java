package airside.desktop.signin;

import airside.desktop.map.MapFrame;
import airside.desktop.map.MapRoute;
import airside.desktop.map.WorldMap;
import airside.desktop.travel.Position;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The left half of the sign-in screens: a world map and a headline.
public final class SignInBanner extends StackPane {
    private static final Position LONDON = new Position(51.47, -0.45);
    /// Routes for the picture, not data.
    private static final List<Position> FAR_AWAY = List.of(
            new Position(40.64, -73.78),
            new Position(33.94, -118.41),
            new Position(49.19, -123.18),
            new Position(-22.81, -43.25),
            new Position(-33.96, 18.60),
            new Position(25.25, 55.36),
            new Position(1.36, 103.99));

    private final StringProperty headline = new SimpleStringProperty("");
    private final StringProperty figures = new SimpleStringProperty("");

    public SignInBanner() {
        getStyleClass().add("hero");
        WorldMap map = new WorldMap();
        map.frameProperty().set(new MapFrame(-140, -60, 125, 76));
        map.routesProperty()
                .setAll(FAR_AWAY.stream()
                        .map(there -> new MapRoute(LONDON, "", there, ""))
                        .toList());
        getChildren().addAll(map, words());
    }

    private VBox words() {
        Label name = new Label("Airside", new FontIcon("mdi2a-airplane-takeoff"));
        name.getStyleClass().add("hero-name");
        Label promise = new Label();
        promise.textProperty().bind(headline);
        promise.getStyleClass().add("hero-headline");
        promise.setMinHeight(Region.USE_PREF_SIZE);
        Label count = new Label();
        count.textProperty().bind(figures);
        count.getStyleClass().add("hero-figures");
        VBox words = new VBox(name, promise, count);
        words.getStyleClass().add("hero-words");
        words.setAlignment(Pos.BOTTOM_LEFT);
        return words;
    }

    public StringProperty figuresProperty() {
        return figures;
    }

    public StringProperty headlineProperty() {
        return headline;
    }

    public String getHeadline() {
        return headline.get();
    }

    public void setHeadline(String text) {
        headline.set(text);
    }
}
