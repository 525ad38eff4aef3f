package airside.desktop.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.contract.Airline;
import airside.desktop.travel.Segment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: "operated by" is shown only if it names another airline than the one that sells.
class OperatedByTest {
    private static final Airline WESTJET = new Airline("WS", "WestJet", "838");

    @Test
    void anotherAirlineIsNamed() {
        assertEquals(Optional.of("WestJet Encore"), operatedBy(new Airline("WR", "WestJet Encore", "936")));
    }

    @Test
    void theSellerIsNotNamedAgain() {
        assertEquals(Optional.empty(), operatedBy(WESTJET));
    }

    /// Its branches have designators and accounting codes of their own.
    @Test
    void anAirlineOfTheSameNameIsNotNamed() {
        assertEquals(Optional.empty(), operatedBy(new Airline("WR", "WestJet", "936")));
        assertEquals(Optional.empty(), operatedBy(new Airline("WS", "WESTJET", "838")));
    }

    private static Optional<String> operatedBy(Airline operator) {
        var segment = airside.contract.Segment.builder()
                .flight("WS3101")
                .airline(WESTJET)
                .operatingAirline(operator)
                .origin("YYC")
                .originName("Calgary")
                .originCityName("Calgary")
                .departureLocal(LocalDateTime.parse("2026-12-18T08:30"))
                .departureTimeZone("America/Edmonton")
                .departureAt(Instant.parse("2026-12-18T15:30:00Z"))
                .destination("YXE")
                .destinationName("Saskatoon")
                .destinationCityName("Saskatoon")
                .arrivalLocal(LocalDateTime.parse("2026-12-18T10:40"))
                .arrivalTimeZone("America/Regina")
                .arrivalAt(Instant.parse("2026-12-18T16:40:00Z"))
                .arrivalDayChange(0)
                .elapsedMinutes(70)
                .distanceKm(520)
                .legs(List.of())
                .cabin("ECONOMY")
                .build();
        var journey = airside.contract.Journey.builder()
                .origin("YYC")
                .destination("YXE")
                .elapsedMinutes(70)
                .arrivalDayChange(0)
                .segments(List.of(segment))
                .build();
        Segment read = FlightWire.fromWire(journey).segments().getFirst();
        return read.operatedBy().map(airside.desktop.travel.Airline::name);
    }
}
