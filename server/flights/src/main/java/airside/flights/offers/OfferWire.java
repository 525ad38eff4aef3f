package airside.flights.offers;

import airside.contract.Condition;
import airside.contract.Money;
import airside.flights.fares.FareFamily;
import airside.flights.fares.PassengerPrice;
import airside.flights.fares.Price;
import airside.flights.fares.PriceStep;
import airside.flights.fares.Tax;
import airside.flights.offers.OfferRequest.DirectionQuery;
import airside.flights.offers.OfferSearch.Direction;
import airside.flights.offers.OfferSearch.JourneyOffers;
import airside.flights.offers.OfferSearch.SignedOffer;
import airside.flights.offers.PricedTrip.PricedJourney;
import airside.flights.schedules.Journey;
import airside.flights.schedules.ScheduleWire;
import airside.flights.schedules.Segment;
import airside.kit.problem.ProblemException;
import airside.vocabulary.CabinClass;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.PlaceCode;
import java.util.List;
import java.util.Optional;

/// Converts offers, prices and trips to the records of the contract and back.
public final class OfferWire {
    /// Conditions of fares for which there is no operation yet.
    private static final List<String> NOT_YET_AVAILABLE = List.of("CHANGE", "REFUND", "SEAT_SELECTION");

    private static final int RESULTS_DEFAULT = 200;

    private OfferWire() {}

    /// Returns a trip in the form of the contract.
    public static airside.contract.PricedTrip toWire(PricedTrip trip) {
        return airside.contract.PricedTrip.builder()
                .passengers(toWire(trip.passengers()))
                .journeys(trip.journeys().stream().map(OfferWire::toWire).toList())
                .price(toWire(trip.price()))
                .expiresAt(trip.expiresAt())
                .build();
    }

    /// Returns a request with the defaults of absent fields.
    ///
    /// @throws ProblemException INVALID_REQUEST if the cabin is unknown
    static OfferRequest fromWire(airside.contract.OfferRequest wire) {
        airside.contract.PassengerCounts counts = wire.passengers();
        return new OfferRequest(
                wire.originDestinations().stream().map(OfferWire::fromWire).toList(),
                counts.adults(),
                Optional.ofNullable(counts.children()).orElse(0),
                Optional.ofNullable(counts.infants()).orElse(0),
                Optional.ofNullable(wire.cabin()).map(OfferWire::cabin).orElse(CabinClass.ECONOMY),
                Optional.ofNullable(wire.resultsMax()).orElse(RESULTS_DEFAULT));
    }

    private static DirectionQuery fromWire(airside.contract.OriginDestination wire) {
        return new DirectionQuery(
                PlaceCode.parse(wire.origin()), PlaceCode.parse(wire.destination()), wire.departureDate());
    }

    private static CabinClass cabin(String name) {
        try {
            return CabinClass.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    "/cabin",
                    "There is no cabin %s; send FIRST, BUSINESS, PREMIUM_ECONOMY or ECONOMY.".formatted(name));
        }
    }

    static airside.contract.OfferList toWire(OfferSearch.Found found, OfferRequest request, String notice) {
        return airside.contract.OfferList.builder()
                .offerRequestId(found.requestId())
                .currency("EUR")
                .expiresAt(found.expiresAt())
                .passengers(toWire(found.passengers()))
                .cabin(found.cabin().name())
                .directions(found.directions().stream()
                        .map(direction -> toWire(direction, request.cabin()))
                        .toList())
                .notice(notice)
                .build();
    }

    private static airside.contract.Direction toWire(Direction direction, CabinClass cabin) {
        return airside.contract.Direction.builder()
                .originDestination(new airside.contract.OriginDestination(
                        direction.query().origin().value(),
                        direction.query().destination().value(),
                        direction.query().departureDate()))
                .fareFamilies(
                        direction.families().stream().map(OfferWire::toWire).toList())
                .results(direction.results().stream()
                        .map(result -> toWire(result, cabin))
                        .toList())
                .resultsTotal(direction.resultsTotal())
                .build();
    }

    private static airside.contract.JourneyOffers toWire(JourneyOffers result, CabinClass cabin) {
        return new airside.contract.JourneyOffers(
                toWire(
                        result.journey(),
                        segment -> ScheduleWire.toWire(segment, cabin).build()),
                result.offers().stream().map(OfferWire::toWire).toList());
    }

    private static airside.contract.Offer toWire(SignedOffer signed) {
        Offer offer = signed.offer();
        return airside.contract.Offer.builder()
                .offerId(offer.id())
                .token(signed.token())
                .fareFamilyCode(offer.fareFamily())
                .bookingClass(offer.bookingClass().toString())
                .fareBasis(offer.fareBasis().value())
                .seatsLeft(Math.min(9, signed.seatsLeft()))
                .price(toWire(offer.price()))
                .expiresAt(offer.expiresAt())
                .build();
    }

    private static airside.contract.PricedJourney toWire(PricedJourney priced) {
        Offer offer = priced.offer();
        return airside.contract.PricedJourney.builder()
                .journey(toWire(
                        priced.journey(),
                        segment -> ScheduleWire.toWire(segment, offer.cabin())
                                .bookingClass(offer.bookingClass().toString())
                                .fareBasis(offer.fareBasis().value())
                                .build()))
                .fareFamily(toWire(priced.family()))
                .price(toWire(offer.price()))
                .build();
    }

    /// Converts a segment.
    private interface SegmentWriter {
        airside.contract.Segment toWire(Segment segment);
    }

    private static airside.contract.Journey toWire(Journey journey, SegmentWriter segments) {
        return airside.contract.Journey.builder()
                .origin(journey.origin().code().value())
                .destination(journey.destination().code().value())
                .elapsedMinutes(journey.elapsedMinutes())
                .arrivalDayChange(journey.arrivalDayChange())
                .segments(journey.segments().stream().map(segments::toWire).toList())
                .build();
    }

    static airside.contract.FareFamily toWire(FareFamily family) {
        return airside.contract.FareFamily.builder()
                .code(family.code())
                .name(family.name())
                .cabin(family.cabin().name())
                .cabinBags(family.cabinBags())
                .checkedBags(family.checkedBags())
                .change(condition(family.changeFee()))
                .refund(condition(family.refundFee()))
                .seatSelection(family.seatSelection().name())
                .notYetAvailable(NOT_YET_AVAILABLE)
                .build();
    }

    /// Returns the condition of a fee. Empty means not allowed; zero means free of charge, which the contract
    /// writes without a fee.
    private static Condition condition(Optional<airside.vocabulary.Money> fee) {
        return new Condition(
                fee.isPresent(),
                fee.filter(money -> !money.isZero()).map(OfferWire::toWire).orElse(null));
    }

    private static airside.contract.Price toWire(Price price) {
        return airside.contract.Price.builder()
                .total(toWire(price.total()))
                .passengers(price.passengers().stream().map(OfferWire::toWire).toList())
                .trace(price.trace().stream().map(OfferWire::toWire).toList())
                .build();
    }

    private static airside.contract.PassengerPrice toWire(PassengerPrice price) {
        return airside.contract.PassengerPrice.builder()
                .type(price.type().name())
                .count(price.count())
                .fare(toWire(price.fare()))
                .taxes(price.taxes().stream().map(OfferWire::toWire).toList())
                .total(toWire(price.total()))
                .build();
    }

    private static airside.contract.Tax toWire(Tax tax) {
        return new airside.contract.Tax(tax.code().value(), tax.name(), toWire(tax.amount()));
    }

    private static airside.contract.PriceStep toWire(PriceStep step) {
        return new airside.contract.PriceStep(
                step.text(), step.amount().map(OfferWire::toWire).orElse(null));
    }

    static airside.contract.PassengerCounts toWire(PassengerCounts counts) {
        return new airside.contract.PassengerCounts(counts.adults(), counts.children(), counts.infants());
    }

    private static Money toWire(airside.vocabulary.Money money) {
        return new Money(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
