package airside.desktop.booking;

import airside.desktop.account.Profile;
import airside.desktop.formats.DateReader;
import airside.desktop.formats.Formats;
import airside.desktop.text.Messages;
import airside.desktop.travel.PassengerType;
import airside.desktop.travel.Traveller;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One traveller as typed so far, and what is still missing.
public final class TravellerForm {
    /// As airlines write them; none is fine too.
    public static final List<String> TITLES = List.of("", "MR", "MRS", "MS", "MISS", "MSTR", "DR");

    /// Typed instead of given names by somebody who has one name only.
    private static final String ONE_NAME_ONLY = "-";

    private static final int NAME_LENGTH_MAX = 200;
    private static final int OLDEST_YEARS = 120;

    private final PassengerType type;
    private final int number;
    private final LocalDate travelsFrom;
    private final LocalDate travelsTo;
    private final Formats formats;
    private final Messages messages;
    private final DateReader dates;

    // Properties
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty givenNames = new SimpleStringProperty("");
    private final StringProperty surname = new SimpleStringProperty("");
    private final StringProperty dateOfBirth = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper airlineName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper givenNamesProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper surnameProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper dateOfBirthProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper fieldsLeft = new ReadOnlyIntegerWrapper(3);

    /// @param number its number among those of its type, from 1
    /// @param travelsFrom the first day of travel
    /// @param travelsTo the last day of travel; the age must fit on both
    TravellerForm(PassengerType type, int number, LocalDate travelsFrom, LocalDate travelsTo, Formats formats) {
        this.type = type;
        this.number = number;
        this.travelsFrom = travelsFrom;
        this.travelsTo = travelsTo;
        this.formats = formats;
        this.messages = formats.messages();
        this.dates = new DateReader(messages.locale());
        title.subscribe(_ -> refresh());
        clearWhenTyped(givenNames, givenNamesProblem);
        clearWhenTyped(surname, surnameProblem);
        clearWhenTyped(dateOfBirth, dateOfBirthProblem);
    }

    private void clearWhenTyped(StringProperty text, ReadOnlyStringWrapper problem) {
        text.subscribe(_ -> {
            problem.set("");
            refresh();
        });
    }

    // Commands

    /// Says beside each field what is wrong with it.
    ///
    /// @return whether nothing is
    public boolean check() {
        givenNamesProblem.set(complaintAboutGivenNames());
        surnameProblem.set(complaintAboutSurname());
        readDateOfBirth();
        dateOfBirthProblem.set(complaintAboutDateOfBirth());
        return isComplete();
    }

    /// Writes a date that can be read the way the form does, and says when it cannot be.
    public void readDateOfBirth() {
        dates.read(dateOfBirth.get()).map(formats::date).ifPresent(dateOfBirth::set);
        boolean isEmpty = dateOfBirth.get().isBlank();
        dateOfBirthProblem.set(isEmpty ? "" : complaintAboutDateOfBirth());
    }

    public void fill(Profile profile) {
        profile.title().filter(TITLES::contains).ifPresent(title::set);
        profile.givenNames().ifPresent(givenNames::set);
        profile.surname().ifPresent(surname::set);
        profile.dateOfBirth().map(formats::date).ifPresent(dateOfBirth::set);
    }

    /// Whom to book.
    ///
    /// @throws IllegalStateException when the form is not complete
    public Traveller traveller() {
        LocalDate born =
                dates.read(dateOfBirth.get()).orElseThrow(() -> new IllegalStateException("The form is not complete"));
        return new Traveller(
                type,
                Optional.of(title.get()).filter(t -> !t.isEmpty()),
                Optional.of(givenNames.get().strip()).filter(n -> !n.equals(ONE_NAME_ONLY)),
                surname.get().strip(),
                born);
    }

    public boolean isComplete() {
        return fieldsLeft.get() == 0;
    }

    private void refresh() {
        fieldsLeft.set((int) Stream.of(complaintAboutGivenNames(), complaintAboutSurname(), complaintAboutDateOfBirth())
                .filter(complaint -> !complaint.isEmpty())
                .count());
        airlineName.set(dates.read(dateOfBirth.get())
                .map(born -> AirlineName.of(type, title.get(), givenNames.get(), surname.get(), born))
                .orElseGet(() -> AirlineName.of(title.get(), givenNames.get(), surname.get())));
    }

    private String complaintAboutGivenNames() {
        if (givenNames.get().isBlank()) return messages.text("traveller.givenNames.missing");
        return complaintAboutName(givenNames.get());
    }

    private String complaintAboutSurname() {
        if (surname.get().isBlank()) return messages.text("traveller.surname.missing");
        boolean hasLetters = !PassportLetters.of(surname.get()).isEmpty();
        return hasLetters ? complaintAboutName(surname.get()) : messages.text("traveller.name.noLetters");
    }

    private String complaintAboutName(String name) {
        if (name.length() > NAME_LENGTH_MAX) return messages.text("traveller.name.long", NAME_LENGTH_MAX);
        return name.chars().anyMatch(Character::isISOControl) ? messages.text("traveller.name.control") : "";
    }

    private String complaintAboutDateOfBirth() {
        if (dateOfBirth.get().isBlank()) return messages.text("traveller.born.missing");
        Optional<LocalDate> born = dates.read(dateOfBirth.get());
        if (born.isEmpty()) return messages.text("traveller.born.unreadable");
        boolean isPossible =
                !born.get().isAfter(travelsFrom) && born.get().isAfter(travelsFrom.minusYears(OLDEST_YEARS));
        if (!isPossible) return messages.text("traveller.born.impossible");
        boolean fits = type == typeAt(born.get(), travelsFrom) && type == typeAt(born.get(), travelsTo);
        return fits ? "" : messages.text("traveller.born.type." + type);
    }

    private static PassengerType typeAt(LocalDate born, LocalDate day) {
        int years = Period.between(born, day).getYears();
        return years >= 12 ? PassengerType.ADT : years >= 2 ? PassengerType.CHD : PassengerType.INF;
    }

    /// `Adult 1`, or `Child, 7` once the age is known.
    public String heading() {
        Optional<LocalDate> born = dates.read(dateOfBirth.get());
        boolean showsAge = type != PassengerType.ADT
                && born.isPresent()
                && complaintAboutDateOfBirth().isEmpty();
        return showsAge
                ? messages.text(
                        "traveller.heading.age",
                        formats.passengerType(type),
                        Period.between(born.get(), travelsFrom).getYears())
                : messages.text("traveller.heading", formats.passengerType(type), number);
    }

    public PassengerType type() {
        return type;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty givenNamesProperty() {
        return givenNames;
    }

    public StringProperty surnameProperty() {
        return surname;
    }

    public StringProperty dateOfBirthProperty() {
        return dateOfBirth;
    }

    /// The name as airlines see it; empty while there is no surname.
    public ReadOnlyStringProperty airlineNameProperty() {
        return airlineName.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty givenNamesProblemProperty() {
        return givenNamesProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty surnameProblemProperty() {
        return surnameProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty dateOfBirthProblemProperty() {
        return dateOfBirthProblem.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty fieldsLeftProperty() {
        return fieldsLeft.getReadOnlyProperty();
    }
}
