package airside.search.spi;

import airside.vocabulary.AirportCode;
import java.time.ZoneId;

/// An airport and the zone of its local times.
public record Station(AirportCode code, ZoneId zone) {}
