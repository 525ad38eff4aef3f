package airside.bookings.idempotency;

import airside.kit.problem.ProblemException;

/// The state of an idempotency key when a request arrives with it.
public sealed interface KeyState {
    /// The request has claimed the key: execute it, or continue an earlier attempt.
    record Claimed(Claim claim) implements KeyState {}

    /// The request was executed before.
    record Answered(Answer answer) implements KeyState {}

    /// The request was refused before.
    record Refused(ProblemException refusal) implements KeyState {}

    /// An earlier attempt is still running.
    record Running() implements KeyState {}

    /// The key was used with another request.
    record UsedByAnotherRequest() implements KeyState {}
}
