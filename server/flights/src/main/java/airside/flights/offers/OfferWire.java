package airside.flights.offers;

import airside.contract.Condition;
import airside.contract.Money;
import airside.flights.fares.FareFamily;
import airside.flights.fares.PassengerPrice;
import airside.flights.fares.Price;
import airside.flights.fares.PriceStep;
import airside.flights.fares.Tax;
import airside.flights.offers.OfferSearch.Direction;
import airside.flights.offers.OfferSearch.JourneyOffers;
import airside.flights.offers.OfferSearch.SignedOffer;
import airside.flights.offers.PricedTrip.PricedJourney;
import airside.flights.schedules.Journey;
import airside.flights.schedules.ScheduleWire;
import airside.flights.schedules.Segment;
import airside.vocabulary.CabinClass;
import airside.vocabulary.PassengerCounts;
import java.util.List;
import java.util.Optional;

/// Converts offers, prices and trips to the records of the contract and back.
public final class OfferWire {
    /// Conditions of fares for which there is no operation yet.
    private static final List<String> NOT_YET_AVAILABLE = List.of("CHANGE", "REFUND", "SEAT_SELECTION");

    private OfferWire() {}

    public static airside.contract.PricedTrip wire(PricedTrip trip) {
        return airside.contract.PricedTrip.builder()
                .passengers(wire(trip.passengers()))
                .journeys(trip.journeys().stream().map(OfferWire::wire).toList())
                .price(wire(trip.price()))
                .expiresAt(trip.expiresAt())
                .build();
    }

    static airside.contract.OfferList wire(OfferSearch.Found found, OfferRequest request, String notice) {
        return airside.contract.OfferList.builder()
                .offerRequestId(found.requestId())
                .currency("EUR")
                .expiresAt(found.expiresAt())
                .passengers(wire(found.passengers()))
                .cabin(found.cabin().name())
                .directions(found.directions().stream()
                        .map(direction -> wire(direction, request.cabin()))
                        .toList())
                .notice(notice)
                .build();
    }

    private static airside.contract.Direction wire(Direction direction, CabinClass cabin) {
        return airside.contract.Direction.builder()
                .originDestination(new airside.contract.OriginDestination(
                        direction.query().origin().value(),
                        direction.query().destination().value(),
                        direction.query().departureDate()))
                .fareFamilies(direction.families().stream().map(OfferWire::wire).toList())
                .results(direction.results().stream()
                        .map(result -> wire(result, cabin))
                        .toList())
                .resultsTotal(direction.resultsTotal())
                .build();
    }

    private static airside.contract.JourneyOffers wire(JourneyOffers result, CabinClass cabin) {
        return new airside.contract.JourneyOffers(
                wire(
                        result.journey(),
                        segment -> ScheduleWire.wire(segment, cabin).build()),
                result.offers().stream().map(OfferWire::wire).toList());
    }

    private static airside.contract.Offer wire(SignedOffer signed) {
        Offer offer = signed.offer();
        return airside.contract.Offer.builder()
                .offerId(offer.id())
                .token(signed.token())
                .fareFamilyCode(offer.fareFamily())
                .bookingClass(offer.bookingClass().toString())
                .fareBasis(offer.fareBasis().value())
                .seatsLeft(Math.min(9, signed.seatsLeft()))
                .price(wire(offer.price()))
                .expiresAt(offer.expiresAt())
                .build();
    }

    private static airside.contract.PricedJourney wire(PricedJourney priced) {
        Offer offer = priced.offer();
        return airside.contract.PricedJourney.builder()
                .journey(wire(
                        priced.journey(),
                        segment -> ScheduleWire.wire(segment, offer.cabin())
                                .bookingClass(offer.bookingClass().toString())
                                .fareBasis(offer.fareBasis().value())
                                .build()))
                .fareFamily(wire(priced.family()))
                .price(wire(offer.price()))
                .build();
    }

    /// Converts a segment.
    private interface SegmentWriter {
        airside.contract.Segment wire(Segment segment);
    }

    private static airside.contract.Journey wire(Journey journey, SegmentWriter segments) {
        return airside.contract.Journey.builder()
                .origin(journey.origin().code().value())
                .destination(journey.destination().code().value())
                .elapsedMinutes(journey.elapsedMinutes())
                .arrivalDayChange(journey.arrivalDayChange())
                .segments(journey.segments().stream().map(segments::wire).toList())
                .build();
    }

    static airside.contract.FareFamily wire(FareFamily family) {
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

    /// Empty means not allowed; zero means free of charge, which the contract writes without a fee.
    private static Condition condition(Optional<airside.vocabulary.Money> fee) {
        return new Condition(
                fee.isPresent(),
                fee.filter(money -> !money.isZero()).map(OfferWire::wire).orElse(null));
    }

    private static airside.contract.Price wire(Price price) {
        return airside.contract.Price.builder()
                .total(wire(price.total()))
                .passengers(price.passengers().stream().map(OfferWire::wire).toList())
                .trace(price.trace().stream().map(OfferWire::wire).toList())
                .build();
    }

    private static airside.contract.PassengerPrice wire(PassengerPrice price) {
        return airside.contract.PassengerPrice.builder()
                .type(price.type().name())
                .count(price.count())
                .fare(wire(price.fare()))
                .taxes(price.taxes().stream().map(OfferWire::wire).toList())
                .total(wire(price.total()))
                .build();
    }

    private static airside.contract.Tax wire(Tax tax) {
        return new airside.contract.Tax(tax.code().value(), tax.name(), wire(tax.amount()));
    }

    private static airside.contract.PriceStep wire(PriceStep step) {
        return new airside.contract.PriceStep(
                step.text(), step.amount().map(OfferWire::wire).orElse(null));
    }

    static airside.contract.PassengerCounts wire(PassengerCounts counts) {
        return new airside.contract.PassengerCounts(counts.adults(), counts.children(), counts.infants());
    }

    private static Money wire(airside.vocabulary.Money money) {
        return new Money(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
