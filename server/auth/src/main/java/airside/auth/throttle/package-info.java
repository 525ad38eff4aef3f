/// Slows guessing down and lets the owner in. Read [airside.auth.throttle.Throttle] first.
@NullMarked
package airside.auth.throttle;

import org.jspecify.annotations.NullMarked;
