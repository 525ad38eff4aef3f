/// Proofs: tests of Airside's guarantees on a running cluster. Read [airside.proofs.ProofsMain] first, then a
/// proof.
@NullMarked
package airside.proofs;

import org.jspecify.annotations.NullMarked;
