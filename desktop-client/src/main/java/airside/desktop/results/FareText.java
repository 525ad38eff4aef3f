package airside.desktop.results;

import airside.desktop.formats.Formats;
import airside.desktop.text.Messages;
import airside.desktop.travel.Condition;
import airside.desktop.travel.FareFamily;
import airside.desktop.travel.FareFamily.Service;
import java.util.List;

/// Describes the conditions of fare families.
public final class FareText {
    private final Formats formats;
    private final Messages messages;

    public FareText(Formats formats) {
        this.formats = formats;
        this.messages = formats.messages();
    }

    /// A condition as text.
    ///
    /// @param isGood whether it allows something
    /// @param isNotYet whether the server does not support the service yet
    public record Line(boolean isGood, boolean isNotYet, String text) {}

    /// Returns the conditions of a fare family: bags, changes, refunds, seats.
    public List<Line> list(FareFamily family) {
        return List.of(
                new Line(family.cabinBags() > 0, false, messages.text("fare.cabinBags", family.cabinBags())),
                new Line(family.checkedBags() > 0, false, messages.text("fare.checkedBags", family.checkedBags())),
                later(family, Service.CHANGE, condition("fare.change", family.change())),
                later(family, Service.REFUND, condition("fare.refund", family.refund())),
                later(family, Service.SEAT_SELECTION, seats(family)));
    }

    private Line seats(FareFamily family) {
        boolean isIncluded = family.seats() == FareFamily.SeatChoice.INCLUDED;
        return new Line(isIncluded, false, messages.text("fare.seats." + family.seats()));
    }

    /// Adds a note to the condition if the server does not support the service yet.
    private Line later(FareFamily family, Service service, Line line) {
        boolean isPromised =
                line.isGood() || service == Service.SEAT_SELECTION && family.seats() == FareFamily.SeatChoice.PAID;
        if (!isPromised || !family.notYetAvailable().contains(service)) return line;
        return new Line(line.isGood(), true, messages.text("fare.notYet", line.text()));
    }

    /// Returns the best available condition in about two words, for a price button.
    public String inShort(FareFamily family) {
        boolean isRefundable = family.refund() instanceof Condition.Free
                && !family.notYetAvailable().contains(Service.REFUND);
        if (isRefundable) return messages.text("fare.short.refundable");
        boolean hasBag = family.checkedBags() > 0;
        boolean hasSeat = family.seats() == FareFamily.SeatChoice.INCLUDED
                && !family.notYetAvailable().contains(Service.SEAT_SELECTION);
        if (hasBag && hasSeat) return messages.text("fare.short.bagAndSeat");
        return hasBag ? messages.text("fare.short.bags", family.checkedBags()) : messages.text("fare.short.cabinBag");
    }

    /// Returns sentences about the fees for changes and cancellations.
    public String rules(FareFamily family) {
        Line change = condition("fare.rule.change", family.change());
        Line refund = condition("fare.rule.refund", family.refund());
        boolean isNotYet = change.isGood() && family.notYetAvailable().contains(Service.CHANGE)
                || refund.isGood() && family.notYetAvailable().contains(Service.REFUND);
        String rules = change.text() + " " + refund.text();
        return isNotYet ? rules + " " + messages.text("fare.rule.notYet") : rules;
    }

    private Line condition(String key, Condition condition) {
        return switch (condition) {
            case Condition.NotAllowed _ -> new Line(false, false, messages.text(key + ".no"));
            case Condition.Free _ -> new Line(true, false, messages.text(key + ".free"));
            case Condition.ForFee(var fee) ->
                new Line(true, false, messages.text(key + ".fee", formats.moneyInShort(fee)));
        };
    }
}
