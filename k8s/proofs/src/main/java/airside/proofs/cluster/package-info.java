/// The cluster for the proofs: Airside's pods, its database, and test clients outside. Uses `kubectl` only.
@NullMarked
package airside.proofs.cluster;

import org.jspecify.annotations.NullMarked;
