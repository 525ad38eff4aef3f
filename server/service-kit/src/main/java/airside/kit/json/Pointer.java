package airside.kit.json;

/// Where in a JSON document something stands (RFC 6901).
record Pointer(String text) {
    static final Pointer ROOT = new Pointer("");

    private static final int LENGTH_MAX = 200;

    Pointer field(String name) {
        return below(name.replace("~", "~0").replace("/", "~1"));
    }

    Pointer item(int index) {
        return below(Integer.toString(index));
    }

    private Pointer below(String step) {
        String longer = text + "/" + step;
        return new Pointer(longer.length() <= LENGTH_MAX ? longer : longer.substring(0, LENGTH_MAX));
    }

    @Override
    public String toString() {
        return text;
    }
}
