package airside.kit.host;

import airside.kit.settings.Settings;
import java.util.Optional;

/// Where metrics are answered, as set under `metrics`: on a port of their own, which no gateway and no client uses.
///
/// @param port 0 takes a free one
record MetricsAddress(String host, int port) {
    private static final int PORT_MAX = 65_535;
    /// How far the port lies above the service's own: 9001 for 8001.
    private static final int PORT_DISTANCE = 1_000;

    /// A service alone answers metrics beside its own port, where Prometheus looks for them. A process with several
    /// services answers them when `metrics.port` is set, and to programs of the same machine unless `metrics.host`
    /// says otherwise.
    ///
    /// @param isAlone whether the process has one service
    /// @param servicePort where the service listens
    static Optional<MetricsAddress> of(Settings settings, boolean isAlone, int servicePort) {
        Settings metrics = settings.at("metrics");
        boolean isSet = metrics.find("port").isPresent();
        int port = metrics.integer("port", defaultPort(servicePort), 0, PORT_MAX);
        String host = metrics.text("host", isAlone ? settings.at("server").text("host", "0.0.0.0") : "127.0.0.1");
        return isSet || isAlone ? Optional.of(new MetricsAddress(host, port)) : Optional.empty();
    }

    private static int defaultPort(int servicePort) {
        if (servicePort == 0) return 0;
        return servicePort + PORT_DISTANCE <= PORT_MAX ? servicePort + PORT_DISTANCE : servicePort - PORT_DISTANCE;
    }
}
