/// A collector of traces for tests and proofs. Read [airside.traveller.collector.Collector].
@NullMarked
package airside.traveller.collector;

import org.jspecify.annotations.NullMarked;
