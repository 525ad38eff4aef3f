/// Short leases on rows of the database, renewed while their process lives: when it dies, other processes go on
/// within seconds. Read [airside.bookings.leases.HeldLeases] first.
@NullMarked
package airside.bookings.leases;

import org.jspecify.annotations.NullMarked;
