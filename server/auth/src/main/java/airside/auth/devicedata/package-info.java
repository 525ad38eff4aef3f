/// The keys with which clients encrypt the data of an account on a device. The server stores the keys and never
/// receives the data.
@NullMarked
package airside.auth.devicedata;

import org.jspecify.annotations.NullMarked;
