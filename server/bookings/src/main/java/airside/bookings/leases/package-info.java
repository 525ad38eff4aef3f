/// Short leases on rows of the database, renewed while their process runs. When a process ends, other processes
/// continue its work within seconds. Read [airside.bookings.leases.HeldLeases] first.
@NullMarked
package airside.bookings.leases;

import org.jspecify.annotations.NullMarked;
