/// Sessions: a log-in opens one, and refresh tokens, each valid once, continue it. Read
/// [airside.auth.sessions.JdbcSessions] first.
@NullMarked
package airside.auth.sessions;

import org.jspecify.annotations.NullMarked;
