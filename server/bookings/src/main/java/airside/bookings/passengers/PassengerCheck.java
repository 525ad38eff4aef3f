package airside.bookings.passengers;

import airside.bookings.trip.AirportTime;
import airside.bookings.trip.Trip;
import airside.kit.problem.FieldError;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.PassengerCounts.Counted;
import airside.vocabulary.PassengerType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The result of checking whether passengers may be booked together on a trip.
public sealed interface PassengerCheck {
    /// The passengers may be booked.
    record Accepted() implements PassengerCheck {}

    /// The passengers may not be booked.
    sealed interface Refused extends PassengerCheck {}

    /// There are more infants than adults; each infant travels on the lap of an adult.
    record TooManyInfants(int infants, int adults) implements Refused {}

    /// The number of passengers of a type differs from the offers.
    record PassengersDiffer(String detail) implements Refused {}

    /// A passenger's age does not match the passenger type on this trip, or a passenger is listed twice.
    record Invalid(List<FieldError> errors) implements Refused {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /// Checks the passengers of one booking: first their number, then the ages and duplicates.
    static PassengerCheck of(List<Passenger> passengers, Trip trip) {
        int adults = count(passengers, PassengerType.ADT);
        int children = count(passengers, PassengerType.CHD);
        int infants = count(passengers, PassengerType.INF);
        if (PassengerCounts.count(adults, children, infants) instanceof Counted.TooManyInfants) {
            return new TooManyInfants(infants, adults);
        }
        for (PassengerType type : PassengerType.values()) {
            int offered = trip.passengers().of(type);
            int sent = count(passengers, type);
            if (sent != offered) {
                return new PassengersDiffer("The offers are for %s, and the booking has %s"
                        .formatted(type.inWords(offered), type.inWords(sent)));
            }
        }
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < passengers.size(); i++) {
            ageError(passengers.get(i), "/passengers/" + i + "/dateOfBirth", trip)
                    .ifPresent(errors::add);
            duplicateError(passengers, i).ifPresent(errors::add);
        }
        return errors.isEmpty() ? new Accepted() : new Invalid(errors);
    }

    private static int count(List<Passenger> passengers, PassengerType type) {
        return (int) passengers.stream()
                .filter(passenger -> passenger.type() == type)
                .count();
    }

    private static Optional<FieldError> ageError(Passenger passenger, String pointer, Trip trip) {
        LocalDate firstDay = trip.listSegments().getFirst().departure().local().toLocalDate();
        LocalDate lastDay = lastDay(trip);
        Optional<PassengerType> fitting = PassengerType.find(passenger.dateOfBirth(), firstDay, lastDay);
        if (fitting.equals(Optional.of(passenger.type()))) return Optional.empty();
        return Optional.of(new FieldError(
                pointer,
                fitting.map(type -> otherType(passenger, type, firstDay, lastDay))
                        .orElse("A passenger born on %s is not born when the trip starts on %s; correct the date"
                                .formatted(passenger.dateOfBirth(), firstDay))));
    }

    private static String otherType(Passenger passenger, PassengerType fitting, LocalDate firstDay, LocalDate lastDay) {
        return """
            A passenger born on %s travels as %s (%s) on this trip from %s to %s, not as %s (%s): the age at the start \
            counts, and an infant who turns two before the end travels as a child throughout. Correct the date, or \
            search again with that passenger type\
            """.formatted(
                        passenger.dateOfBirth(),
                        fitting,
                        fitting.inWords(),
                        firstDay,
                        lastDay,
                        passenger.type(),
                        passenger.type().inWords());
    }

    /// Returns the latest local date of any departure or arrival. Across the date line this is not always the date
    /// of the last arrival.
    private static LocalDate lastDay(Trip trip) {
        return trip.listSegments().stream()
                .flatMap(segment -> Stream.of(segment.departure(), segment.arrival()))
                .map(AirportTime::local)
                .map(local -> local.toLocalDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Optional<FieldError> duplicateError(List<Passenger> passengers, int index) {
        for (int earlier = 0; earlier < index; earlier++) {
            if (!passengers.get(index).isSameAs(passengers.get(earlier))) continue;
            return Optional.of(new FieldError(
                    "/passengers/" + index + "/surname",
                    "Passengers %d and %d have the same name and date of birth; list each passenger once"
                            .formatted(earlier + 1, index + 1)));
        }
        return Optional.empty();
    }
}
