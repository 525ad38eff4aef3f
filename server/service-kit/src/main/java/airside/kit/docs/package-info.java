/// The docs page: shows the contract in a browser, without access to other hosts.
@NullMarked
package airside.kit.docs;

import org.jspecify.annotations.NullMarked;
