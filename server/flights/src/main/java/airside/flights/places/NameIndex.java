package airside.flights.places;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A compact index of names in their folded form, each with the number of its owner. Tens of thousands of names
/// take about a megabyte in a few arrays; those with a given prefix are found by binary search.
final class NameIndex {
    private final byte[] text;
    /// Start of each name in [#text]; has one entry more than there are names.
    private final int[] starts;
    private final int[] owners;

    /// A name.
    ///
    /// @param folded folded form of the name
    /// @param owner a number that has a meaning to the user of the index
    record Name(String folded, int owner) {}

    /// Receives the names that are found.
    @FunctionalInterface
    interface Visitor {
        /// @param isWhole whether the typed text is the whole name, not only its beginning
        void visit(int owner, boolean isWhole);
    }

    NameIndex(List<Name> names) {
        record Bytes(byte[] text, int owner) {}
        Bytes[] sorted = names.stream()
                .map(name -> new Bytes(bytes(name.folded), name.owner))
                .sorted(Comparator.comparing(Bytes::text, Arrays::compareUnsigned))
                .toArray(Bytes[]::new);
        starts = new int[sorted.length + 1];
        owners = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            owners[i] = sorted[i].owner;
            starts[i + 1] = starts[i] + sorted[i].text.length;
        }
        text = new byte[starts[sorted.length]];
        for (int i = 0; i < sorted.length; i++)
            System.arraycopy(sorted[i].text, 0, text, starts[i], sorted[i].text.length);
    }

    /// Visits the names that begin with the typed text, in order.
    void find(String typed, Visitor visitor) {
        byte[] wanted = bytes(typed);
        for (int i = firstFrom(wanted); i < owners.length && begins(i, wanted); i++)
            visitor.visit(owners[i], starts[i + 1] - starts[i] == wanted.length);
    }

    private int firstFrom(byte[] wanted) {
        int low = 0;
        int high = owners.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(text, starts[middle], starts[middle + 1], wanted, 0, wanted.length);
            if (order < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private boolean begins(int name, byte[] wanted) {
        int end = starts[name] + wanted.length;
        return end <= starts[name + 1] && Arrays.equals(text, starts[name], end, wanted, 0, wanted.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
