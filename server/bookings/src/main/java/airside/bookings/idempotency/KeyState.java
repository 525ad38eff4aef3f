package airside.bookings.idempotency;

import airside.kit.problem.ProblemException;

/// The state of an idempotency key when a request arrives with it, and after its attempt.
public sealed interface KeyState {
    /// The request has claimed the key: execute it, or continue an earlier attempt.
    record Claimed(Claim claim) implements KeyState {}

    /// An earlier attempt is still running.
    record Running() implements KeyState {}

    /// The key was used with another request.
    record UsedByAnotherRequest() implements KeyState {}

    /// The result of an attempt, of this request or of an earlier one.
    sealed interface Result extends KeyState {}

    /// The request was executed.
    record Answered(Answer answer) implements Result {}

    /// The request was refused.
    record Refused(ProblemException refusal) implements Result {}

    /// The claim expired during the attempt and another attempt took over, so no response of this one was stored.
    record TakenOver(Claim claim) implements Result {}
}
