package airside.desktop.booking;

import airside.desktop.account.Profile;
import airside.desktop.drafts.DraftTraveller;
import airside.desktop.formats.DateReader;
import airside.desktop.formats.Formats;
import airside.desktop.text.Messages;
import airside.desktop.travel.PassengerType;
import airside.desktop.travel.Traveller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The form for one traveller.
public final class TravellerForm {
    /// Titles as airlines write them; the empty one means no title.
    public static final List<String> TITLES = List.of("", "MR", "MRS", "MS", "MISS", "MSTR", "DR");

    /// Entered instead of given names by a person who has only one name.
    static final String ONE_NAME_ONLY = "-";

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
    private final NamePart givenNames;
    private final NamePart surname;
    private final StringProperty dateOfBirth = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper airlineName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lap = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isTicketShown = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper dateOfBirthProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper fieldsLeft = new ReadOnlyIntegerWrapper(3);

    /// @param number number among the travellers of this type, from 1
    /// @param travelsFrom local date of the first departure
    /// @param travelsTo last local date of the trip
    TravellerForm(
            PassengerType type, int number, LocalDate travelsFrom, LocalDate travelsTo, Formats formats, Clock clock) {
        this.type = type;
        this.number = number;
        this.travelsFrom = travelsFrom;
        this.travelsTo = travelsTo;
        this.formats = formats;
        this.messages = formats.messages();
        this.dates = new DateReader(messages.locale(), clock);
        this.givenNames = new NamePart(messages, messages.text("traveller.givenNames.missing"), true);
        this.surname = new NamePart(messages, messages.text("traveller.surname.missing"), false);
        title.subscribe(_ -> refresh());
        for (NamePart part : List.of(givenNames, surname)) {
            part.nameProperty().subscribe(_ -> convertNames());
            part.lettersProperty().subscribe(_ -> refresh());
        }
        dateOfBirth.subscribe(_ -> {
            dateOfBirthProblem.set("");
            refresh();
        });
    }

    private void convertNames() {
        givenNames.convert(wholeName());
        surname.convert(wholeName());
        refresh();
    }

    private String wholeName() {
        return givenNames.nameProperty().get() + " " + surname.nameProperty().get();
    }

    /// Shows the name of the adult on whose lap this infant travels.
    void sitOnLapOf(TravellerForm adult) {
        adult.whenTyped(() -> lap.set(lapOf(adult)));
        lap.set(lapOf(adult));
    }

    private String lapOf(TravellerForm adult) {
        String name = adult.typed().name();
        return messages.text("traveller.lap", name.isEmpty() ? adult.heading() : name);
    }

    // Commands

    /// Validates the form and shows a message beside each invalid field.
    ///
    /// @return whether all fields are valid
    public boolean check() {
        givenNames.check(wholeName());
        surname.check(wholeName());
        readDateOfBirth();
        dateOfBirthProblem.set(dateOfBirthError());
        return isComplete();
    }

    /// Writes a readable date of birth in the form's format; shows a problem if it cannot be read. An empty field
    /// keeps the message that it had.
    public void readDateOfBirth() {
        if (dateOfBirth.get().isBlank()) return;
        dates.read(dateOfBirth.get()).map(formats::date).ifPresent(dateOfBirth::set);
        dateOfBirthProblem.set(dateOfBirthError());
    }

    /// Fills the form with the values that the profile has.
    public void fill(Profile profile) {
        profile.title().filter(TITLES::contains).ifPresent(title::set);
        profile.givenNames().ifPresent(givenNames.nameProperty()::set);
        profile.surname().ifPresent(surname.nameProperty()::set);
        profile.dateOfBirth().map(formats::date).ifPresent(dateOfBirth::set);
    }

    /// Returns the entered values, for a draft.
    DraftTraveller typed() {
        return new DraftTraveller(
                type,
                title.get(),
                givenNames.nameProperty().get(),
                surname.nameProperty().get(),
                givenNames.typedLetters(),
                surname.typedLetters(),
                dates.read(dateOfBirth.get()).map(LocalDate::toString).orElse(dateOfBirth.get()),
                isComplete());
    }

    /// Restores the values of a draft.
    void restore(DraftTraveller typed) {
        title.set(TITLES.contains(typed.title()) ? typed.title() : "");
        givenNames.nameProperty().set(typed.givenNames());
        surname.nameProperty().set(typed.surname());
        if (!typed.ticketGivenNames().isEmpty()) givenNames.lettersProperty().set(typed.ticketGivenNames());
        if (!typed.ticketSurname().isEmpty()) surname.lettersProperty().set(typed.ticketSurname());
        dateOfBirth.set(dates.read(typed.dateOfBirth()).map(formats::date).orElse(typed.dateOfBirth()));
    }

    /// Runs the action after each change of a field.
    void whenTyped(Runnable action) {
        Stream.of(
                        title,
                        givenNames.nameProperty(),
                        surname.nameProperty(),
                        givenNames.lettersProperty(),
                        surname.lettersProperty(),
                        dateOfBirth)
                .forEach(field -> field.subscribe((_, _) -> action.run()));
    }

    /// Returns the traveller to book.
    ///
    /// @throws IllegalStateException if the form is incomplete
    public Traveller traveller() {
        LocalDate born =
                dates.read(dateOfBirth.get()).orElseThrow(() -> new IllegalStateException("The form is not complete"));
        return new Traveller(
                type,
                Optional.of(title.get()).filter(t -> !t.isEmpty()),
                givenNames.given(),
                surname.given().orElseThrow(),
                givenNames.copied(),
                surname.copied(),
                born);
    }

    /// Returns whether both forms have the same name and date of birth.
    boolean isSameAs(TravellerForm other) {
        return isComplete()
                && other.isComplete()
                && surname.onTicket().equals(other.surname.onTicket())
                && givenNames.onTicket().equals(other.givenNames.onTicket())
                && dates.read(dateOfBirth.get()).equals(dates.read(other.dateOfBirth.get()));
    }

    /// Shows that this traveller is already in the list.
    ///
    /// @param position position among all travellers, from 1
    void refuseAsTwice(int position) {
        surname.refuse(messages.text("traveller.twice", position));
    }

    /// Shows the server's message beside a field.
    ///
    /// @return whether the form has this field
    boolean refuse(String field, String why) {
        switch (field) {
            case "givenNames" -> givenNames.refuse(why);
            case "surname" -> surname.refuse(why);
            case "machineReadableGivenNames" -> givenNames.refuseLetters(why);
            case "machineReadableSurname" -> surname.refuseLetters(why);
            case "dateOfBirth" -> dateOfBirthProblem.set(why);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Returns whether all fields are valid.
    public boolean isComplete() {
        return fieldsLeft.get() == 0;
    }

    private void refresh() {
        fieldsLeft.set((int) Stream.of(
                        givenNames.nameError(wholeName()),
                        surname.nameError(wholeName()),
                        givenNames.ticketLettersError(),
                        surname.ticketLettersError(),
                        dateOfBirthError())
                .filter(error -> !error.isEmpty())
                .count());
        isTicketShown.set(givenNames.isToBeComparedProperty().get()
                || surname.isToBeComparedProperty().get());
        boolean hasOneName =
                !givenNames.nameProperty().get().isBlank() && givenNames.given().isEmpty();
        airlineName.set(NameElement.of(
                type,
                title.get(),
                surname.onTicket(),
                givenNames.onTicket(),
                hasOneName,
                dates.read(dateOfBirth.get())));
    }

    private String dateOfBirthError() {
        if (dateOfBirth.get().isBlank()) return messages.text("traveller.born.missing");
        Optional<LocalDate> born = dates.read(dateOfBirth.get());
        if (born.isEmpty()) return messages.text("traveller.born.unreadable");
        boolean isPossible =
                !born.get().isAfter(travelsFrom) && born.get().isAfter(travelsFrom.minusYears(OLDEST_YEARS));
        if (!isPossible) return messages.text("traveller.born.impossible");
        PassengerType fitting = PassengerType.of(born.get(), travelsFrom, travelsTo);
        if (fitting == type) return "";
        boolean turnsTwo = fitting == PassengerType.CHD
                && PassengerType.of(born.get(), travelsFrom, travelsFrom) == PassengerType.INF;
        return messages.text(
                "traveller.born.fits." + (turnsTwo ? "CHD.turnsTwo" : fitting),
                formats.date(travelsFrom),
                formats.date(travelsTo));
    }

    /// Returns `Adult 1`, or `Child, 7` once the age is known.
    public String heading() {
        Optional<LocalDate> born = dates.read(dateOfBirth.get());
        boolean showsAge = type != PassengerType.ADT
                && born.isPresent()
                && dateOfBirthError().isEmpty();
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
        return givenNames.nameProperty();
    }

    public StringProperty surnameProperty() {
        return surname.nameProperty();
    }

    /// The given names in the letters of the ticket, to be compared with the passport.
    public StringProperty ticketGivenNamesProperty() {
        return givenNames.lettersProperty();
    }

    /// The surname in the letters of the ticket, to be compared with the passport.
    public StringProperty ticketSurnameProperty() {
        return surname.lettersProperty();
    }

    /// The name of the adult on whose lap the infant travels; empty for a traveller with a seat.
    public ReadOnlyStringProperty lapProperty() {
        return lap.getReadOnlyProperty();
    }

    /// Whether the fields for the name on the ticket are shown: letters were converted, or must be entered.
    public ReadOnlyBooleanProperty ticketShownProperty() {
        return isTicketShown.getReadOnlyProperty();
    }

    public StringProperty dateOfBirthProperty() {
        return dateOfBirth;
    }

    /// The name element of the reservation; empty while the surname is.
    public ReadOnlyStringProperty airlineNameProperty() {
        return airlineName.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty givenNamesProblemProperty() {
        return givenNames.nameProblemProperty();
    }

    public ReadOnlyStringProperty surnameProblemProperty() {
        return surname.nameProblemProperty();
    }

    public ReadOnlyStringProperty ticketGivenNamesProblemProperty() {
        return givenNames.lettersProblemProperty();
    }

    public ReadOnlyStringProperty ticketSurnameProblemProperty() {
        return surname.lettersProblemProperty();
    }

    public ReadOnlyStringProperty dateOfBirthProblemProperty() {
        return dateOfBirthProblem.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty fieldsLeftProperty() {
        return fieldsLeft.getReadOnlyProperty();
    }
}
