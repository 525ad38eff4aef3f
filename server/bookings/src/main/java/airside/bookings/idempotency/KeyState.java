package airside.bookings.idempotency;

import airside.kit.problem.ProblemException;

/// What is known of a key when a request comes with it.
public sealed interface KeyState {
    /// Nobody is at it: carry it out, or go on where an earlier try ended.
    record Claimed(Claim claim) implements KeyState {}

    /// It was answered.
    record Answered(Answer answer) implements KeyState {}

    /// It was refused.
    record Refused(ProblemException refusal) implements KeyState {}

    /// The first one is still at it.
    record Running() implements KeyState {}

    /// The key stands for another request.
    record UsedByAnotherRequest() implements KeyState {}
}
