/// A client of Airside for tests and proofs: one traveller, many travellers, and a collector of traces. Read
/// [airside.traveller.Traveller].
@NullMarked
package airside.traveller;

import org.jspecify.annotations.NullMarked;
