package airside.desktop.search;

import airside.desktop.formats.Formats;
import airside.desktop.place.PlaceField;
import airside.desktop.search.DateField.Days;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Binds the search form to its view model.
public final class SearchFormView {
    private final SearchFormModel model;
    private final Formats formats;

    @FXML
    private PlaceField origin, destination;
    @FXML
    private DateField depart, comeBack;

    @FXML
    private TravellersField travellers;

    @FXML
    private Button swap;

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
        problem.textProperty().bind(model.problemProperty());
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

    /// The focus goes to what is missing.
    private void point(String complaint) {
        boolean originIsMissing =
                !complaint.isEmpty() && model.origin().placeProperty().get().isEmpty();
        boolean destinationIsWrong = !complaint.isEmpty() && !originIsMissing;
        origin.setWrong(originIsMissing);
        destination.setWrong(destinationIsWrong);
        if (originIsMissing) origin.editor().requestFocus();
        else if (destinationIsWrong) destination.editor().requestFocus();
    }

    /// Puts the focus into the first field that still wants something.
    public void focusFirst() {
        boolean hasOrigin = model.origin().placeProperty().get().isPresent();
        (hasOrigin ? destination : origin).editor().requestFocus();
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
