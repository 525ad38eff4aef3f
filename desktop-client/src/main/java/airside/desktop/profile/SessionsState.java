package airside.desktop.profile;

import airside.desktop.account.OpenSession;
import airside.desktop.text.FailureMessage;
import java.util.List;

/// What is known of the account's sessions.
public sealed interface SessionsState {
    record Loading() implements SessionsState {}

    record Shown(List<OpenSession> sessions) implements SessionsState {
        public Shown {
            sessions = List.copyOf(sessions);
        }

        /// Whether there is a session besides this one.
        boolean hasOthers() {
            return sessions.stream().anyMatch(session -> !session.isCurrent());
        }
    }

    record Failed(FailureMessage failureMessage) implements SessionsState {}
}
