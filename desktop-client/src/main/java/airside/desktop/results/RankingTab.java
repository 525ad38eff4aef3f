package airside.desktop.results;

import airside.desktop.formats.Formats;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A tab that chooses a ranking, with price and duration of the first row in that ranking.
final class RankingTab extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    RankingTab(Ranking ranking, ResultRow top, ResultsViewModel model, Formats formats) {
        Label name = new Label(formats.messages().text("ranking." + ranking));
        name.getStyleClass().add("strong");
        Label facts = new Label(top.lowest().map(formats::moneyInShort).orElse("") + " · "
                + formats.duration(top.journey().elapsed()));
        facts.getStyleClass().add("tab-facts");
        setGraphic(new VBox(name, facts));
        setId("rank-" + ranking);
        getStyleClass().add("rank-tab");
        pseudoClassStateChanged(CHOSEN, model.rankingProperty().get() == ranking);
        setAccessibleText(name.getText() + " " + facts.getText());
        setOnAction(_ -> model.rankingProperty().set(ranking));
    }
}
