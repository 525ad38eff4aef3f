package airside.desktop.profile;

import airside.desktop.account.OpenSession;
import airside.desktop.text.FailureMessage;
import java.util.List;

/// The state of the list of sessions.
public sealed interface SessionsState {
    record Loading() implements SessionsState {}

    record Shown(List<OpenSession> sessions) implements SessionsState {
        public Shown {
            sessions = List.copyOf(sessions);
        }

        /// Returns whether there are other sessions than this one.
        boolean hasOthers() {
            return sessions.stream().anyMatch(session -> !session.isCurrent());
        }
    }

    record Failed(FailureMessage failureMessage) implements SessionsState {}
}
