package airside.desktop.results;

import airside.desktop.controls.EmptyPanel;
import airside.desktop.controls.FailurePanel;
import airside.desktop.controls.Focusables;
import airside.desktop.controls.OverlayPane;
import airside.desktop.controls.UntruncatedLabel;
import airside.desktop.controls.Visibility;
import airside.desktop.formats.Formats;
import airside.desktop.navigation.ScreenView;
import airside.desktop.navigation.Views;
import airside.desktop.search.SearchFormView;
import airside.desktop.search.TripKindChoice;
import airside.desktop.text.Messages;
import airside.desktop.text.ServerText;
import airside.desktop.travel.Money;
import airside.desktop.travel.SearchCriteria;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds the list of results to its view model.
public final class ResultsView implements ScreenView {
    /// Number of rows that are created first; more on request.
    private static final int ROWS_AT_FIRST = 25;

    private final ResultsViewModel model;
    private final Formats formats;
    private final Messages messages;
    private final SearchFormView form;
    private boolean showsAll;
    private boolean mustBegin;

    @FXML
    private UntruncatedLabel route, about;

    @FXML
    private TripKindChoice tripKind;

    @FXML
    private Label wayTitle, notice, rule, total, totalNote;
    @FXML
    private Region editor, waiting, body;

    @FXML
    private StackPane formPlace;

    @FXML
    private HBox days, tabs, headings, selection, chosenBox;
    @FXML
    private ScrollPane filterScroll, scroll;

    @FXML
    private VBox rows;

    @FXML
    private EmptyPanel empty;

    @FXML
    private FailurePanel failure;

    @FXML
    private Button goOn, why, stop, edit;

    public ResultsView(ResultsViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.messages = formats.messages();
        this.form = new SearchFormView(model.form(), formats);
    }

    @FXML
    private void initialize() {
        formPlace.getChildren().setAll(Views.load(form, messages));
        tripKind.bind(model.form().returnProperty(), messages);
        editor.visibleProperty().bind(model.editingProperty());
        editor.managedProperty().bind(editor.visibleProperty());
        FilterPanel filters = new FilterPanel(model, messages);
        filterScroll.setContent(filters);
        model.criteriaProperty().subscribe(criteria -> SearchSummary.show(criteria, route, about, formats));
        model.days().subscribe(this::showDays);
        showDays();
        model.stateProperty().subscribe(this::show);
        model.directionProperty().subscribe((_, _) -> mustBegin = true);
        model.listProperty().subscribe(list -> {
            filters.show(list);
            showsAll = false;
            show(list);
            if (mustBegin) begin();
        });
        model.expandedProperty().subscribe(_ -> showSelection());
        model.chosenProperty().subscribe(_ -> showSelection());
    }

    /// Scrolls to the top when a new list is shown.
    private void begin() {
        mustBegin = false;
        scroll.setVvalue(0);
        focusFirst();
    }

    private void showDays() {
        days.getChildren()
                .setAll(model.days().stream()
                        .map(choice -> new DayButton(choice, formats, model::searchOn))
                        .toList());
    }

    private void show(ResultsState state) {
        boolean isFound = state instanceof ResultsState.Found;
        mustBegin |= isFound && stop.getScene() != null && stop.getScene().getFocusOwner() == stop;
        Visibility.set(waiting, state instanceof ResultsState.Searching);
        stop.setVisible(waiting.isVisible());
        body.setVisible(isFound);
        filterScroll.setVisible(isFound);
        filterScroll.setManaged(isFound || waiting.isVisible());
        empty.setVisible(false);
        failure.hide();
        switch (state) {
            case ResultsState.Searching _ -> {}
            case ResultsState.Found(var offers) -> notice.setText(new ServerText(messages).sentence(offers.notice()));
            case ResultsState.Stopped _ -> {
                empty.show(
                        "mdi2a-airplane-search",
                        messages.text("results.stopped"),
                        messages.text("results.stopped.text"));
                empty.actions().getChildren().add(button("action.searchAgain", model::search));
            }
            case ResultsState.NothingFlies nothing -> show(nothing);
            case ResultsState.Refused(var failureMessage) -> {
                empty.show("mdi2p-pencil-outline", failureMessage.what(), failureMessage.advice());
                empty.actions().getChildren().add(button("results.edit", this::startEditing));
            }
            case ResultsState.Failed(var failureMessage, var isSignedOut) ->
                failure.show(
                        failureMessage,
                        messages,
                        messages.text(isSignedOut ? "action.signIn" : "action.retry"),
                        isSignedOut ? model::signInAgain : model::search);
        }
    }

    private void show(ResultsState.NothingFlies nothing) {
        String advice =
                nothing.days().isEmpty() ? nothing.failureMessage().advice() : messages.text("results.flyingDays");
        empty.show("mdi2c-calendar-remove-outline", nothing.failureMessage().what(), advice);
        nothing.days()
                .forEach(day -> empty.actions()
                        .getChildren()
                        .add(named("fly-" + day, new Button(formats.day(day)), () -> model.searchOn(day))));
        empty.actions().getChildren().add(button("results.edit", this::startEditing));
    }

    private void show(ResultList list) {
        boolean isWayBack = model.directionProperty().get() == 1;
        wayTitle.setText(messages.text(isWayBack ? "results.way.back" : "results.way.out", dayShown()));
        tabs.getChildren()
                .setAll(List.of(Ranking.values()).stream()
                        .filter(r -> list.tops().containsKey(r))
                        .map(r -> new RankingTab(r, list.tops().get(r), model, formats))
                        .toList());
        rule.setText(messages.text("results.rule." + model.rankingProperty().get(), priceOfAnHour()));
        headings.getChildren()
                .setAll(list.families().stream()
                        .map(family -> {
                            Label heading = new Label(family.name());
                            heading.getStyleClass().add("fare-heading");
                            return heading;
                        })
                        .toList());
        showRows(list);
        boolean isEmptied = model.stateProperty().get() instanceof ResultsState.Found
                && (list.rows().isEmpty() || list.families().isEmpty());
        // Hides the parts that describe rows if the list is empty.
        for (Node aboutRows : List.of(rule, why, headings, notice)) aboutRows.setVisible(!isEmptied);
        if (model.isReturnTooEarly()) {
            empty.show(
                    "mdi2c-calendar-remove-outline",
                    messages.text("results.returnTooEarly"),
                    messages.text("results.returnTooEarly.text"));
            empty.actions().getChildren().add(button("results.edit", this::startEditing));
        } else if (isEmptied) {
            empty.show(
                    "mdi2f-filter-off-outline",
                    messages.text("results.filtered"),
                    messages.text("results.filtered.text"));
            empty.actions().getChildren().add(button("filter.clear", model::clearFilters));
        } else if (model.stateProperty().get() instanceof ResultsState.Found) empty.setVisible(false);
        showSelection();
    }

    /// Returns the assumed value of an hour in the currency of the prices.
    private String priceOfAnHour() {
        return model.listProperty().get().rows().stream()
                .flatMap(row -> row.lowest().stream())
                .findFirst()
                .map(price -> formats.moneyInShort(new Money(Ranking.PRICE_OF_AN_HOUR, price.currency())))
                .orElse("");
    }

    private String dayShown() {
        SearchCriteria criteria = model.criteriaProperty().get();
        boolean isWayBack = model.directionProperty().get() == 1;
        return formats.dayInFull(isWayBack ? criteria.returnDate().orElseThrow() : criteria.departureDate());
    }

    private void showRows(ResultList list) {
        List<ResultRow> all = list.families().isEmpty() ? List.of() : list.rows();
        int shown = showsAll ? all.size() : Math.min(ROWS_AT_FIRST, all.size());
        rows.getChildren()
                .setAll(all.subList(0, shown).stream()
                        .map(row -> new ResultRowView(row, model, formats))
                        .toList());
        if (shown < all.size()) {
            rows.getChildren().add(named("show-all", new Button(messages.text("results.showAll", all.size())), () -> {
                showsAll = true;
                showRows(list);
            }));
        }
    }

    private void showSelection() {
        rows.getChildren().forEach(node -> {
            if (node instanceof ResultRowView row) row.show();
        });
        new SelectionBar(model, formats, selection, chosenBox, total, totalNote, goOn).show();
    }

    private Button button(String key, Runnable action) {
        return named(key.replace('.', '-'), new Button(messages.text(key)), action);
    }

    private static Button named(String id, Button button, Runnable action) {
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    @FXML
    private void edit() {
        if (model.editingProperty().get()) model.editingProperty().set(false);
        else startEditing();
    }

    private void startEditing() {
        model.editingProperty().set(true);
        form.focusFirst();
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void continueToBooking() {
        model.continueToBooking();
    }

    @FXML
    private void explainOrder() {
        Label words = new Label(messages.text("results.why", priceOfAnHour()));
        words.setWrapText(true);
        VBox panel = new VBox(words);
        panel.getStyleClass().add("explain-panel");
        OverlayPane.above(why).showBelow(why, panel, () -> {});
    }

    @Override
    public Optional<Button> primaryButton() {
        return Optional.of(model.editingProperty().get() ? form.searchButton() : goOn);
    }

    /// Returns the filters, otherwise the search.
    @Override
    public Optional<Node> findField() {
        return Focusables.first(filterScroll.getContent()).or(() -> Optional.of(edit));
    }

    @Override
    public List<? extends Node> rows() {
        return body.isVisible() ? rows.getChildren() : List.of();
    }

    /// Moves the focus to the first flight; without flights, to the control that can help.
    @Override
    public void focusFirst() {
        if (model.editingProperty().get()) form.focusFirst();
        else
            Stream.of(rows, empty, failure, waiting)
                    .filter(Focusables::isVisible)
                    .flatMap(part -> Focusables.in(part).stream())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
    }

    @Override
    public boolean dismiss() {
        if (!model.editingProperty().get()) return false;
        edit.requestFocus();
        model.editingProperty().set(false);
        return true;
    }
}
