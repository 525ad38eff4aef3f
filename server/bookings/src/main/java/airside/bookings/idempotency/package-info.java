/// Idempotency keys (`Idempotency-Key`): a client's key identifies one request, and its response is stored for
/// repeats. Read [airside.bookings.idempotency.IdempotentExecutor] first.
@NullMarked
package airside.bookings.idempotency;

import org.jspecify.annotations.NullMarked;
