/// Benchmarks of the flights service. Each is a `main` that prints its figures and does not fail because of them.
/// The module's README says how to run one.
@NullMarked
package airside.flights.speed;

import org.jspecify.annotations.NullMarked;
