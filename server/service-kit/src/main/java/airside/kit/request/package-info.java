/// What requests have in common: parameters, pages, preconditions, keys. Read [airside.kit.request.Parameters].
@NullMarked
package airside.kit.request;

import org.jspecify.annotations.NullMarked;
