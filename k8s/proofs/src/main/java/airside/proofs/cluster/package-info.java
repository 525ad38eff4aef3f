/// The cluster as a proof sees it: Airside's pods, its database, travellers outside. All of it through `kubectl`.
@NullMarked
package airside.proofs.cluster;

import org.jspecify.annotations.NullMarked;
