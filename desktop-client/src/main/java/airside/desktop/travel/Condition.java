package airside.desktop.travel;

/// Whether something is allowed after booking, and what it then costs for each journey and passenger.
public sealed interface Condition {
    record NotAllowed() implements Condition {}

    record Free() implements Condition {}

    record ForFee(Money fee) implements Condition {}
}
