/// The security log: sign-ins, failures, refusals and changes of rights, as JSON lines for a log collector and as a
/// metric for alerts. Read [airside.kit.securitylog.SecurityLog] first.
@NullMarked
package airside.kit.securitylog;

import org.jspecify.annotations.NullMarked;
