/// Limits for guessing passwords and for registrations. Read [airside.auth.throttle.Throttle] first.
@NullMarked
package airside.auth.throttle;

import org.jspecify.annotations.NullMarked;
