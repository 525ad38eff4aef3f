/// Benchmarks of the flights service: each is a `main` that prints its figures and never fails because of them. See
/// the module's README for how to run one.
@NullMarked
package airside.flights.speed;

import org.jspecify.annotations.NullMarked;
