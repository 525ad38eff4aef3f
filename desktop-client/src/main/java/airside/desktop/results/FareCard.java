package airside.desktop.results;

import airside.desktop.controls.UntruncatedLabel;
import airside.desktop.formats.Formats;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A card that shows a fare family and its conditions.
final class FareCard extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    FareCard(ResultRow.Fare fare, boolean isChosen, Formats formats, Runnable choose) {
        getStyleClass().add("fare-card");
        pseudoClassStateChanged(CHOSEN, isChosen);
        Label name = new Label(fare.family().name());
        name.getStyleClass().add("strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label price =
                new UntruncatedLabel(fare.price().map(formats::moneyInShort).orElse(""));
        price.getStyleClass().add("strong");
        getChildren().add(new HBox(name, gap, price));
        new FareText(formats).list(fare.family()).forEach(line -> getChildren().add(condition(line)));
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Button button = new Button(formats.messages().text(label(fare, isChosen)));
        button.setId("choose-" + fare.family().code());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setDisable(fare.offer().isEmpty());
        if (isChosen) button.getStyleClass().add("accent");
        button.setAccessibleText(button.getText() + " " + name.getText() + " " + price.getText());
        button.setOnAction(_ -> choose.run());
        getChildren().addAll(space, button);
    }

    private static String label(ResultRow.Fare fare, boolean isChosen) {
        if (fare.offer().isEmpty()) return "results.soldOut";
        return isChosen ? "results.chosen" : "results.choose";
    }

    private static Label condition(FareText.Line line) {
        String icon = line.isNotYet() ? "mdi2c-clock-outline" : line.isGood() ? "mdi2c-check" : "mdi2c-close";
        Label label = new Label(line.text(), new FontIcon(icon));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        String style = line.isNotYet() ? "fare-not-yet" : line.isGood() ? "fare-good" : "fare-bad";
        label.getStyleClass().addAll("fare-line", style);
        return label;
    }
}
