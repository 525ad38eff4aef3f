/// The keys with which clients encrypt what they keep of an account on a device. The server keeps the keys and
/// never sees the data.
@NullMarked
package airside.auth.devicedata;

import org.jspecify.annotations.NullMarked;
