package airside.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A period of dates, both ends included, by local date at a flight's origin.
///
/// @param from first day; [LocalDate#MIN] if the period has no beginning
/// @param to last day; [LocalDate#MAX] if the period has no end
public record EffectivePeriod(LocalDate from, LocalDate to) {
    public static final EffectivePeriod ALWAYS = new EffectivePeriod(LocalDate.MIN, LocalDate.MAX);

    private static final String OPEN = "..";

    public EffectivePeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end on %s before it begins on %s".formatted(to, from));
        }
    }

    /// Returns the period from a day on, without an end.
    public static EffectivePeriod from(LocalDate first) {
        return new EffectivePeriod(first, LocalDate.MAX);
    }

    /// Parses `2026-03-29/2026-10-24`; two dots mean an open end (ISO 8601-2).
    ///
    /// @throws IllegalArgumentException if the text has another form or the period ends before it begins
    public static EffectivePeriod parse(String text) {
        String[] ends = text.strip().split("/", -1);
        if (ends.length != 2) throw invalid(text);
        try {
            return new EffectivePeriod(
                    ends[0].equals(OPEN) ? LocalDate.MIN : LocalDate.parse(ends[0]),
                    ends[1].equals(OPEN) ? LocalDate.MAX : LocalDate.parse(ends[1]));
        } catch (DateTimeException e) {
            throw invalid(text);
        }
    }

    /// Returns whether a date is in the period.
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /// Returns whether two periods have a day in common.
    public boolean overlaps(EffectivePeriod other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /// Returns the days that both periods have in common; empty if they do not overlap.
    public Optional<EffectivePeriod> intersection(EffectivePeriod other) {
        if (!overlaps(other)) return Optional.empty();
        LocalDate latestStart = from.isAfter(other.from) ? from : other.from;
        LocalDate earliestEnd = to.isBefore(other.to) ? to : other.to;
        return Optional.of(new EffectivePeriod(latestStart, earliestEnd));
    }

    @Override
    public String toString() {
        return (from.equals(LocalDate.MIN) ? OPEN : from) + "/" + (to.equals(LocalDate.MAX) ? OPEN : to);
    }

    private static IllegalArgumentException invalid(String text) {
        return CodeSyntax.invalid(text, "a period, such as 2026-03-29/2026-10-24");
    }
}
