package airside.kit.request;

import java.util.Optional;

/// Which page of a list is asked for.
///
/// @param limit how many items at most
/// @param after where the page before ended; empty for the first page
/// @param query path and filters of the list; cursors of it are good for no other
public record PageRequest(int limit, Optional<Cursor> after, String query) {
    /// How many rows to read: one more than asked for tells whether there is a next page.
    public int rowsToRead() {
        return limit + 1;
    }
}
