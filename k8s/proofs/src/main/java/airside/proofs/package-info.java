/// What Airside promises on a cluster, proof by proof. Read [airside.proofs.ProofsMain], then a proof.
@NullMarked
package airside.proofs;

import org.jspecify.annotations.NullMarked;
