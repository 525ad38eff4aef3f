package airside.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// The days from which and to which something holds, both included, by the local calendar of its origin.
///
/// @param from the first day; [LocalDate#MIN] when it holds from ever
/// @param to the last day; [LocalDate#MAX] when no end is known
public record EffectivePeriod(LocalDate from, LocalDate to) {
    public static final EffectivePeriod ALWAYS = new EffectivePeriod(LocalDate.MIN, LocalDate.MAX);

    private static final String OPEN = "..";

    public EffectivePeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end on %s before it begins on %s".formatted(to, from));
        }
    }

    public static EffectivePeriod from(LocalDate first) {
        return new EffectivePeriod(first, LocalDate.MAX);
    }

    /// Reads `2026-03-29/2026-10-24`; an end that is open is written as two dots (ISO 8601-2).
    public static EffectivePeriod parse(String text) {
        String[] ends = text.strip().split("/", -1);
        if (ends.length != 2) throw refuse(text);
        try {
            return new EffectivePeriod(
                    ends[0].equals(OPEN) ? LocalDate.MIN : LocalDate.parse(ends[0]),
                    ends[1].equals(OPEN) ? LocalDate.MAX : LocalDate.parse(ends[1]));
        } catch (DateTimeException e) {
            throw refuse(text);
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    public boolean overlaps(EffectivePeriod other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /// The days that both have, if any.
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

    private static IllegalArgumentException refuse(String text) {
        return Spelling.refuse(text, "a period, such as 2026-03-29/2026-10-24");
    }
}
