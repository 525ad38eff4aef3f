package airside.desktop.fakes;

import airside.desktop.travel.AirportTime;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Direction;
import airside.desktop.travel.Journey;
import airside.desktop.travel.JourneyOffers;
import airside.desktop.travel.Money;
import airside.desktop.travel.Offer;
import airside.desktop.travel.OfferList;
import airside.desktop.travel.Price;
import airside.desktop.travel.Segment;
import java.util.List;
import java.util.Optional;

/// The sample journeys as the widest ones that are sold: five-figure totals, long names of airports, two aircraft
/// types, a stop, and an arrival on another day.
public final class ExpensiveTravel {
    private static final int TIMES = 23;
    private static final String LONG_AIRPORT = "Ministro Pistarini International Airport of Ezeiza";

    private ExpensiveTravel() {}

    public static OfferList returnOffers() {
        OfferList sample = SampleTravel.returnOffers();
        return new OfferList(
                sample.directions().stream().map(ExpensiveTravel::direction).toList(),
                sample.expiresAt(),
                sample.notice());
    }

    public static List<ChosenOffer> chosenReturn() {
        List<Direction> directions = returnOffers().directions();
        return List.of(
                SampleTravel.chosen(directions.getFirst(), 0, SampleTravel.CLASSIC),
                SampleTravel.chosen(directions.getLast(), 1, SampleTravel.FLEX));
    }

    private static Direction direction(Direction sample) {
        return new Direction(
                sample.origin(),
                sample.destination(),
                sample.date(),
                sample.families(),
                sample.results().stream().map(ExpensiveTravel::offers).toList());
    }

    private static JourneyOffers offers(JourneyOffers sample) {
        return new JourneyOffers(
                journey(sample.journey()),
                sample.offers().stream().map(ExpensiveTravel::offer).toList());
    }

    private static Journey journey(Journey sample) {
        return new Journey(
                sample.segments().stream().map(ExpensiveTravel::segment).toList(), sample.elapsed(), 1);
    }

    private static Segment segment(Segment sample) {
        return new Segment(
                sample.flight(),
                sample.airline(),
                Optional.of(SampleTravel.AMERICAN),
                sample.departure(),
                renamed(sample.arrival()),
                1,
                sample.elapsed(),
                15_540,
                List.of("Boeing 777-300ER", "Airbus A340-600"),
                List.of("BGI"),
                sample.cabin(),
                sample.bookingClass(),
                sample.status());
    }

    private static AirportTime renamed(AirportTime end) {
        return new AirportTime(end.airport(), LONG_AIRPORT, end.cityName(), end.local(), end.zone(), end.at());
    }

    private static Offer offer(Offer sample) {
        Price price = sample.price();
        return new Offer(
                sample.token(),
                sample.fareFamily(),
                sample.bookingClass(),
                sample.seatsLeft(),
                new Price(
                        more(price.total()),
                        price.passengers().stream()
                                .map(ExpensiveTravel::passengerPrice)
                                .toList(),
                        trace(price.total())),
                sample.expiresAt());
    }

    private static Price.PassengerPrice passengerPrice(Price.PassengerPrice sample) {
        return new Price.PassengerPrice(
                sample.type(),
                sample.count(),
                more(sample.fare()),
                sample.taxes().stream()
                        .map(tax -> new Price.Tax(tax.code(), tax.name(), more(tax.amount())))
                        .toList(),
                more(sample.total()));
    }

    /// The steps in the words of the server.
    private static List<Price.Step> trace(Money total) {
        return List.of(
                new Price.Step("BA117 LHR–JFK: full economy fare, one way, by distance", Optional.of(total)),
                new Price.Step("Half of a return: × 0.8", Optional.of(total)),
                new Price.Step("An infant on a lap pays a tenth of the fare", Optional.of(total)),
                new Price.Step("All passengers, taxes in", Optional.of(more(total))));
    }

    private static Money more(Money money) {
        return money.times(TIMES);
    }
}
