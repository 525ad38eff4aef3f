package airside.desktop.results;

import java.time.LocalDate;
import java.util.OptionalInt;

/// A day near the searched one, in the strip of days.
///
/// @param flights number of flights on that day; empty until loaded
public record DayChoice(LocalDate day, OptionalInt flights, boolean isChosen, boolean isOnSale) {}
