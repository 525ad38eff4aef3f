package airside.desktop.map;

import airside.desktop.travel.Position;
import java.util.List;
import javafx.beans.property.ListProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleListProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A world map with routes. The stylesheet defines its colours: `-map-land`, `-map-route`, `-map-dot`,
/// `-map-label`,
/// `-map-label-ground` and `-map-label-edge`.
public final class WorldMap extends Region {
    private static final StyleablePropertyFactory<WorldMap> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Outlines OUTLINES = Outlines.read();
    private static final double DOT = 3;
    /// Font size of the labels at 100 %, in pixels; see `.map-letters`.
    private static final double LETTERS_USUAL = 11;

    private static final double LETTER_WIDTH = 6.6;
    private static final double LABEL_PAD = 7;
    private static final double LABEL_HEIGHT = 20;
    private static final double LABEL_BASELINE = 14;

    private final Canvas canvas = new Canvas();
    /// An invisible text from which the labels take their font, so that it follows the UI size.
    private final Text letters = new Text();
    private final ListProperty<MapRoute> routes = new SimpleListProperty<>(FXCollections.observableArrayList());
    private final ObjectProperty<MapFrame> frame = new SimpleObjectProperty<>(MapFrame.WORLD);
    private final StyleableProperty<Color> land = colour("land", "-map-land");
    private final StyleableProperty<Color> route = colour("route", "-map-route");
    private final StyleableProperty<Color> dot = colour("dot", "-map-dot");
    private final StyleableProperty<Color> label = colour("label", "-map-label");
    private final StyleableProperty<Color> labelGround = colour("labelGround", "-map-label-ground");
    private final StyleableProperty<Color> labelEdge = colour("labelEdge", "-map-label-edge");

    private double scale;
    private double shiftX;
    private double shiftY;

    public WorldMap() {
        getStyleClass().add("world-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        letters.getStyleClass().add("map-letters");
        letters.setManaged(false);
        letters.setVisible(false);
        letters.fontProperty().subscribe(_ -> requestLayout());
        getChildren().addAll(canvas, letters);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        routes.subscribe(_ -> requestLayout());
        frame.subscribe(_ -> requestLayout());
    }

    private StyleableProperty<Color> colour(String name, String css) {
        StyleableProperty<Color> property =
                STYLES.createStyleableColorProperty(this, name, css, map -> map.styled(name), Color.TRANSPARENT);
        ((ObservableValue<?>) property).subscribe(_ -> requestLayout());
        return property;
    }

    private StyleableProperty<Color> styled(String name) {
        return switch (name) {
            case "land" -> land;
            case "route" -> route;
            case "dot" -> dot;
            case "label" -> label;
            case "labelGround" -> labelGround;
            case "labelEdge" -> labelEdge;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        MapFrame seen = frame.get();
        scale = seen.scaleToFit(getWidth(), getHeight());
        shiftX = getWidth() / 2 - seen.centreX() * scale;
        shiftY = getHeight() / 2 + seen.centreY() * scale;
        drawLand(pen);
        routes.forEach(r -> drawRoute(pen, r));
        routes.forEach(r -> drawEnds(pen, r));
    }

    /// Draws the land three times, side by side, for frames across the date line.
    private void drawLand(GraphicsContext pen) {
        double round = 2 * Math.PI * scale;
        pen.save();
        pen.beginPath();
        pen.rect(getWidth() / 2 - round / 2, 0, round, getHeight());
        pen.clip();
        pen.setFill(land.getValue());
        for (double turn : new double[] {-round, 0, round}) {
            for (double[] ring : OUTLINES.rings()) {
                pen.beginPath();
                for (int i = 0; i < ring.length; i += 2) {
                    pen.lineTo(x(ring[i]) + turn, y(ring[i + 1]));
                }
                pen.closePath();
                pen.fill();
            }
        }
        pen.restore();
    }

    private void drawRoute(GraphicsContext pen, MapRoute joined) {
        List<Position> way = GreatCircle.between(joined.from(), joined.to());
        pen.setStroke(route.getValue());
        pen.setLineWidth(1.4);
        pen.beginPath();
        double before = Double.NaN;
        for (Position p : way) {
            double longitude = p.longitude();
            while (longitude - before > 180) longitude -= 360;
            while (longitude - before < -180) longitude += 360;
            pen.lineTo(x(longitude), y(p.latitude()));
            before = longitude;
        }
        pen.stroke();
    }

    private void drawEnds(GraphicsContext pen, MapRoute joined) {
        double fromLongitude = joined.from().longitude();
        double toLongitude = joined.to().longitude();
        while (toLongitude - fromLongitude > 180) toLongitude -= 360;
        while (toLongitude - fromLongitude < -180) toLongitude += 360;
        drawEnd(pen, fromLongitude, joined.from().latitude(), joined.fromLabel(), toLongitude < fromLongitude);
        drawEnd(pen, toLongitude, joined.to().latitude(), joined.toLabel(), toLongitude >= fromLongitude);
    }

    private void drawEnd(GraphicsContext pen, double longitude, double latitude, String text, boolean toTheRight) {
        double x = x(longitude);
        double y = y(latitude);
        pen.setFill(dot.getValue());
        pen.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        if (text.isEmpty()) return;
        Font font = letters.getFont();
        double factor = font.getSize() / LETTERS_USUAL;
        double height = LABEL_HEIGHT * factor;
        double width = (text.length() * LETTER_WIDTH + 2 * LABEL_PAD) * factor;
        double left = Math.clamp(toTheRight ? x + 9 : x - 9 - width, 4, Math.max(4, getWidth() - width - 4));
        double top = Math.clamp(y - height / 2, 4, Math.max(4, getHeight() - height - 4));
        pen.setFill(labelGround.getValue());
        pen.fillRoundRect(left, top, width, height, 8, 8);
        pen.setStroke(labelEdge.getValue());
        pen.setLineWidth(1);
        pen.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, 8, 8);
        pen.setFont(font);
        pen.setFill(label.getValue());
        pen.fillText(text, left + LABEL_PAD * factor, top + LABEL_BASELINE * factor);
    }

    private double x(double longitude) {
        return shiftX + Projection.x(longitude) * scale;
    }

    private double y(double latitude) {
        return shiftY - Projection.y(latitude) * scale;
    }

    public ListProperty<MapRoute> routesProperty() {
        return routes;
    }

    public ObjectProperty<MapFrame> frameProperty() {
        return frame;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
