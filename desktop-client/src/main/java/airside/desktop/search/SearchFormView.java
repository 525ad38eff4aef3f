package airside.desktop.search;

import airside.desktop.formats.Formats;
import airside.desktop.place.PlaceField;
import airside.desktop.search.DateField.Days;
import airside.desktop.search.FormProblem.Part;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Binds the search form to its view model.
public final class SearchFormView {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final SearchFormModel model;
    private final Formats formats;

    @FXML
    private PlaceField origin, destination;
    @FXML
    private DateField depart, comeBack;

    @FXML
    private TravellersField travellers;

    @FXML
    private Button swap, search;

    @FXML
    private Label problem;

    public SearchFormView(SearchFormModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
    }

    @FXML
    private void initialize() {
        origin.bind(model.origin(), formats);
        destination.bind(model.destination(), formats);
        travellers.bind(model, formats);
        swap.setAccessibleText(formats.messages().text("search.swap"));
        comeBack.visibleProperty().bind(model.returnProperty());
        comeBack.managedProperty().bind(comeBack.visibleProperty());
        problem.textProperty()
                .bind(model.problemProperty()
                        .map(found -> found.map(FormProblem::text).orElse("")));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        model.problemProperty().subscribe(this::point);
        depart.offer(
                formats,
                () -> new Days(model.today(), Optional.of(model.lastDay())),
                this::chosen,
                model.departureDateProperty()::get,
                model::departOn);
        comeBack.offer(
                formats,
                () -> new Days(model.firstReturnDay(), Optional.of(model.lastDay())),
                this::chosen,
                model.returnDateProperty()::get,
                model::returnOn);
        model.departureDateProperty().subscribe(_ -> showDays());
        model.returnDateProperty().subscribe(_ -> showDays());
    }

    private Days chosen() {
        Optional<LocalDate> back = model.returnProperty().get()
                ? Optional.of(model.returnDateProperty().get())
                : Optional.empty();
        return new Days(model.departureDateProperty().get(), back);
    }

    private void showDays() {
        LocalDate out = model.departureDateProperty().get();
        LocalDate back = model.returnDateProperty().get();
        depart.show(formats.day(out), Integer.toString(out.getYear()));
        comeBack.show(
                formats.day(back),
                formats.messages().text("search.nights", Math.max(0, ChronoUnit.DAYS.between(out, back))));
    }

    /// Marks the invalid field and moves the focus to it.
    private void point(Optional<FormProblem> found) {
        Optional<Part> wrong = found.map(FormProblem::part);
        for (Part part : Part.values()) {
            field(part).pseudoClassStateChanged(WRONG, wrong.equals(Optional.of(part)));
        }
        wrong.ifPresent(this::focus);
    }

    private Node field(Part part) {
        return switch (part) {
            case ORIGIN -> origin;
            case DESTINATION -> destination;
            case DEPARTURE -> depart;
            case RETURN -> model.returnProperty().get() ? comeBack : depart;
            case TRAVELLERS -> travellers;
        };
    }

    private void focus(Part part) {
        switch (part) {
            case ORIGIN -> origin.editor().requestFocus();
            case DESTINATION -> destination.editor().requestFocus();
            case DEPARTURE, RETURN, TRAVELLERS -> field(part).requestFocus();
        }
    }

    /// Moves the focus to the invalid field, otherwise to the first empty one.
    public void focusFirst() {
        boolean hasOrigin = model.origin().placeProperty().get().isPresent();
        Part first = hasOrigin ? Part.DESTINATION : Part.ORIGIN;
        focus(model.problemProperty().get().map(FormProblem::part).orElse(first));
    }

    public Button searchButton() {
        return search;
    }

    /// Returns the first field of the form.
    public Node firstField() {
        return origin.editor();
    }

    @FXML
    private void swap() {
        model.swap();
    }

    @FXML
    private void search() {
        model.search();
    }
}
