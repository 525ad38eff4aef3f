/// Repeats are harmless: a key of the caller's stands for one request, and its answer is kept. Read
/// [airside.bookings.idempotency.IdempotentExecutor] first.
@NullMarked
package airside.bookings.idempotency;

import org.jspecify.annotations.NullMarked;
