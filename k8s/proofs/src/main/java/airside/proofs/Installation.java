package airside.proofs;

import airside.proofs.cluster.Cluster;

/// The two overlays for one machine: with base/postgres and with CloudNativePG.
enum Installation {
    POSTGRES("base/postgres", "../overlays/local", ""),
    CLOUDNATIVE_PG("CloudNativePG", "../overlays/local-cloudnative-pg", "-operator");

    static final String NOT_AVAILABLE = "not shown: the CloudNativePG operator is not on this cluster";

    private final String title;
    private final String overlay;
    private final String suffix;

    Installation(String title, String overlay, String suffix) {
        this.title = title;
        this.overlay = overlay;
        this.suffix = suffix;
    }

    String overlay() {
        return overlay;
    }

    /// The name of a proof with this installation, such as `rotate-operator`.
    String named(String proof) {
        return proof + suffix;
    }

    boolean isAvailableOn(Cluster cluster) {
        return this == POSTGRES || cluster.hasOperator();
    }

    @Override
    public String toString() {
        return title;
    }
}
