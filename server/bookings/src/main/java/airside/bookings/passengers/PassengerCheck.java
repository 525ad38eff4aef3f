package airside.bookings.passengers;

import airside.bookings.trip.Fault;
import airside.bookings.trip.Trip;
import airside.vocabulary.PassengerType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said of passengers before a trip is booked for them.
public sealed interface PassengerCheck {
    record Accepted() implements PassengerCheck {}

    /// Each infant needs an adult's lap.
    record TooManyInfants(long infants, long adults) implements PassengerCheck {}

    /// They are not those that the offers were made for.
    record NotThoseOfTheOffer(String detail) implements PassengerCheck {}

    /// Somebody's age does not fit the passenger type on a day of travel.
    record AgesDoNotFit(List<Fault> faults) implements PassengerCheck {
        public AgesDoNotFit {
            faults = List.copyOf(faults);
        }
    }

    /// Looks at the passengers of one booking together, cheapest question first.
    static PassengerCheck of(List<Passenger> passengers, Trip trip) {
        long adults = count(passengers, PassengerType.ADT);
        long infants = count(passengers, PassengerType.INF);
        if (infants > adults) return new TooManyInfants(infants, adults);
        for (PassengerType type : PassengerType.values()) {
            long offered = trip.passengers().of(type);
            long sent = count(passengers, type);
            if (sent != offered) {
                return new NotThoseOfTheOffer(
                        "The offers are for %d of type %s, and %d were sent".formatted(offered, type, sent));
            }
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < passengers.size(); i++) {
            ageFault(passengers.get(i), "/passengers/" + i + "/dateOfBirth", trip.listTravelDates())
                    .ifPresent(faults::add);
        }
        return faults.isEmpty() ? new Accepted() : new AgesDoNotFit(faults);
    }

    private static long count(List<Passenger> passengers, PassengerType type) {
        return passengers.stream().filter(passenger -> passenger.type() == type).count();
    }

    private static Optional<Fault> ageFault(Passenger passenger, String pointer, List<LocalDate> travelDates) {
        return travelDates.stream()
                .filter(date -> !passenger.type().fits(passenger.dateOfBirth(), date))
                .findFirst()
                .map(date -> new Fault(
                        pointer,
                        "Whoever was born on %s is not of type %s on %s; correct the date or search again with another passenger type"
                                .formatted(passenger.dateOfBirth(), passenger.type(), date)));
    }
}
