package airside.kit.host;

import airside.kit.settings.Settings;
import java.util.Optional;

/// The address of the metrics endpoint, as set under `metrics`. It has a port of its own, which gateways do not
/// expose.
///
/// @param port 0 for any free port
record MetricsAddress(String host, int port) {
    private static final int PORT_MAX = 65_535;
    /// The distance from the port of the service: 9001 for 8001.
    private static final int PORT_DISTANCE = 1_000;

    /// Returns the address, if the process has the endpoint. A process with one service has it at the port where
    /// Prometheus looks for it. A process with several services has it if `metrics.port` is set, and for clients of
    /// the same machine only, unless `metrics.host` is set.
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
