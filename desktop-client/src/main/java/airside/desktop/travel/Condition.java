package airside.desktop.travel;

/// A condition of a fare: whether a change is allowed after booking, and its fee for each journey and passenger.
public sealed interface Condition {
    record NotAllowed() implements Condition {}

    record Free() implements Condition {}

    record ForFee(Money fee) implements Condition {}
}
