/// Drafts of bookings, kept in the account data until they are booked, discarded or too old. Read [BookingDraft]
/// first; [BookingDrafts] stores them in the format of [DraftText].
@NullMarked
package airside.desktop.drafts;

import org.jspecify.annotations.NullMarked;
