package airside.desktop.results;

import java.time.LocalDate;
import java.util.OptionalInt;

/// A day near the one searched.
///
/// @param flights how many fly that day, once known
public record DayChoice(LocalDate day, OptionalInt flights, boolean isChosen, boolean isOnSale) {}
