package airside.desktop.travel;

import java.time.LocalDate;

/// Figures about the timetable.
///
/// @param notice the source of timetable and fares
public record NetworkFigures(int airports, int flightsPerDay, LocalDate horizonEndsOn, String notice) {}
