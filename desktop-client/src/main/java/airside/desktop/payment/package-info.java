/// Payment: the card form, and requests to book or pay that have one effect even if they are repeated. Read
/// [IdempotentRequest] and [Submission] first.
@NullMarked
package airside.desktop.payment;

import org.jspecify.annotations.NullMarked;
