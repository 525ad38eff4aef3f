/// Runs the walk-through of the README. Read [airside.traveller.walkthrough.WalkThrough].
@NullMarked
package airside.traveller.walkthrough;

import org.jspecify.annotations.NullMarked;
