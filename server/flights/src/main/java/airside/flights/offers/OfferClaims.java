package airside.flights.offers;

import airside.flights.fares.PassengerPrice;
import airside.flights.fares.Price;
import airside.flights.fares.PriceStep;
import airside.flights.fares.Tax;
import airside.vocabulary.AirportCode;
import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FareBasis;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.Money;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.PassengerType;
import airside.vocabulary.TaxCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The payload of an offer's token. Names are short, because every search result carries its tokens.
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferClaims(
        UUID id,
        UUID req,
        int dir,
        int dirs,
        List<Integer> pax,
        String cab,
        String fam,
        String rbd,
        String fb,
        List<SegmentClaims> seg,
        String cur,
        List<PassengerClaims> price,
        List<StepClaims> trace,
        long exp) {

    record SegmentClaims(String f, String d, String o, String t, String dep, String arr) {}

    record PassengerClaims(String t, int n, String fare, List<TaxClaims> tax) {}

    record TaxClaims(String c, String n, String a) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepClaims(String s, String a) {}

    static OfferClaims of(Offer offer) {
        PassengerCounts counts = offer.passengers();
        return new OfferClaims(
                offer.id(),
                offer.requestId(),
                offer.direction(),
                offer.directions(),
                List.of(counts.adults(), counts.children(), counts.infants()),
                offer.cabin().name(),
                offer.fareFamily(),
                offer.bookingClass().toString(),
                offer.fareBasis().value(),
                offer.segments().stream().map(OfferClaims::claims).toList(),
                offer.price().total().currency().getCurrencyCode(),
                offer.price().passengers().stream().map(OfferClaims::claims).toList(),
                offer.price().trace().stream().map(OfferClaims::claims).toList(),
                offer.expiresAt().getEpochSecond());
    }

    Offer toOffer() {
        return new Offer(
                id,
                req,
                dir,
                dirs,
                new PassengerCounts(pax.get(0), pax.get(1), pax.get(2)),
                CabinClass.valueOf(cab),
                fam,
                BookingClass.parse(rbd),
                new FareBasis(fb),
                seg.stream().map(OfferClaims::segment).toList(),
                new Price(
                        price.stream().map(this::passengerPrice).toList(),
                        trace.stream().map(this::step).toList()),
                Instant.ofEpochSecond(exp));
    }

    private static SegmentClaims claims(OfferedSegment segment) {
        return new SegmentClaims(
                segment.flight().toString(),
                segment.flightDate().toString(),
                segment.origin().value(),
                segment.destination().value(),
                segment.departureLocal().toString(),
                segment.arrivalLocal().toString());
    }

    private static OfferedSegment segment(SegmentClaims claims) {
        return new OfferedSegment(
                FlightDesignator.parse(claims.f),
                LocalDate.parse(claims.d),
                new AirportCode(claims.o),
                new AirportCode(claims.t),
                LocalDateTime.parse(claims.dep),
                LocalDateTime.parse(claims.arr));
    }

    private static PassengerClaims claims(PassengerPrice price) {
        return new PassengerClaims(
                price.type().name(),
                price.count(),
                price.fare().amount().toPlainString(),
                price.taxes().stream()
                        .map(tax -> new TaxClaims(
                                tax.code().value(),
                                tax.name(),
                                tax.amount().amount().toPlainString()))
                        .toList());
    }

    private PassengerPrice passengerPrice(PassengerClaims claims) {
        return new PassengerPrice(
                PassengerType.valueOf(claims.t),
                claims.n,
                Money.of(claims.fare, cur),
                claims.tax.stream()
                        .map(tax -> new Tax(new TaxCode(tax.c), tax.n, Money.of(tax.a, cur)))
                        .toList());
    }

    private static StepClaims claims(PriceStep step) {
        return new StepClaims(
                step.text(),
                step.amount().map(money -> money.amount().toPlainString()).orElse(null));
    }

    private PriceStep step(StepClaims claims) {
        return new PriceStep(claims.s, Optional.ofNullable(claims.a).map(amount -> Money.of(amount, cur)));
    }
}
