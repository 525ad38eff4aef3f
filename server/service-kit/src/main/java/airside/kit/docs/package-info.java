/// The docs page: the contract for people, with no network.
@NullMarked
package airside.kit.docs;

import org.jspecify.annotations.NullMarked;
