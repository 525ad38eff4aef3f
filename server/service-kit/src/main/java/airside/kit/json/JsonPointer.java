package airside.kit.json;

/// A JSON pointer (RFC 6901): the place of a value in a document. A longer one is cut to 200 characters.
record JsonPointer(String text) {
    static final JsonPointer ROOT = new JsonPointer("");

    private static final int LENGTH_MAX = 200;

    JsonPointer field(String name) {
        return below(name.replace("~", "~0").replace("/", "~1"));
    }

    JsonPointer item(int index) {
        return below(Integer.toString(index));
    }

    private JsonPointer below(String step) {
        String longer = text + "/" + step;
        return new JsonPointer(longer.length() <= LENGTH_MAX ? longer : longer.substring(0, LENGTH_MAX));
    }

    @Override
    public String toString() {
        return text;
    }
}
