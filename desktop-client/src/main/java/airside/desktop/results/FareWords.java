package airside.desktop.results;

import airside.desktop.formats.Formats;
import airside.desktop.text.Messages;
import airside.desktop.travel.Condition;
import airside.desktop.travel.FareFamily;
import java.util.List;

/// What a fare family allows, in a few words each.
public final class FareWords {
    private final Formats formats;
    private final Messages messages;

    public FareWords(Formats formats) {
        this.formats = formats;
        this.messages = formats.messages();
    }

    /// One condition, and whether it is in the traveller's favour.
    public record Line(boolean isGood, String text) {}

    public List<Line> list(FareFamily family) {
        return List.of(
                new Line(family.cabinBags() > 0, messages.text("fare.cabinBags", family.cabinBags())),
                new Line(family.checkedBags() > 0, messages.text("fare.checkedBags", family.checkedBags())),
                condition("fare.change", family.change()),
                condition("fare.refund", family.refund()),
                new Line(
                        family.seats() == FareFamily.SeatChoice.INCLUDED,
                        messages.text("fare.seats." + family.seats())));
    }

    /// The best of it in two words, for a price button.
    public String inShort(FareFamily family) {
        if (family.refund() instanceof Condition.Free) return messages.text("fare.short.refundable");
        boolean hasBag = family.checkedBags() > 0;
        boolean hasSeat = family.seats() == FareFamily.SeatChoice.INCLUDED;
        if (hasBag && hasSeat) return messages.text("fare.short.bagAndSeat");
        return hasBag ? messages.text("fare.short.bag") : messages.text("fare.short.cabinBag");
    }

    /// What changing and cancelling cost, as a sentence.
    public String rules(FareFamily family) {
        return condition("fare.rule.change", family.change()).text()
                + " "
                + condition("fare.rule.refund", family.refund()).text();
    }

    private Line condition(String key, Condition condition) {
        return switch (condition) {
            case Condition.NotAllowed _ -> new Line(false, messages.text(key + ".no"));
            case Condition.Free _ -> new Line(true, messages.text(key + ".free"));
            case Condition.ForFee(var fee) -> new Line(true, messages.text(key + ".fee", formats.moneyInShort(fee)));
        };
    }
}
