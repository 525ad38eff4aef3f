package airside.kit.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/// Cuts conditions out of the SQL that running services send: the negative control for a test that must fail
/// without them. Applies to statements of all databases of this JVM.
///
/// Wraps PostgreSQL's driver from the first use on; pools that were opened before are not affected.
public final class RemovedGuard implements AutoCloseable {
    private static volatile Map<String, String> cuts = Map.of();
    private static final Set<String> REMOVED = ConcurrentHashMap.newKeySet();

    private RemovedGuard() {}

    /// Wraps PostgreSQL's driver without cutting anything yet. Call it before services are started.
    public static void prepare() {
        CuttingDriver.install();
    }

    /// Cuts conditions out of each statement that has them, until this is closed.
    ///
    /// @param conditions as they are written in the statements, each with its replacement: it must have as many
    /// parameters of the same types
    public static RemovedGuard of(Map<String, String> conditions) {
        REMOVED.clear();
        cuts = Map.copyOf(conditions);
        return new RemovedGuard();
    }

    /// Which conditions were cut out of at least one statement.
    public Set<String> removed() {
        return Set.copyOf(REMOVED);
    }

    @Override
    public void close() {
        cuts = Map.of();
    }

    private static String cut(String sql) {
        String left = sql;
        for (var each : cuts.entrySet()) {
            if (!left.contains(each.getKey())) continue;
            REMOVED.add(each.getKey());
            left = left.replace(each.getKey(), each.getValue());
        }
        return left;
    }

    /// Wraps PostgreSQL's driver and changes its statements.
    private static final class CuttingDriver implements Driver {
        private static boolean isInstalled;

        private final Driver driver;

        CuttingDriver(Driver driver) {
            this.driver = driver;
        }

        static synchronized void install() {
            if (isInstalled) return;
            isInstalled = true;
            try {
                Driver driver = DriverManager.getDriver("jdbc:postgresql:");
                // DriverManager uses the first driver that accepts an address.
                DriverManager.deregisterDriver(driver);
                DriverManager.registerDriver(new CuttingDriver(driver));
                DriverManager.registerDriver(driver);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Connection connect(String url, Properties info) throws SQLException {
            Connection connection = driver.connect(url, info);
            return (Connection) Proxy.newProxyInstance(
                    CuttingDriver.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) arguments[0] = cut((String) arguments[0]);
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public boolean acceptsURL(String url) throws SQLException {
            return driver.acceptsURL(url);
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
            return driver.getPropertyInfo(url, info);
        }

        @Override
        public int getMajorVersion() {
            return driver.getMajorVersion();
        }

        @Override
        public int getMinorVersion() {
            return driver.getMinorVersion();
        }

        @Override
        public boolean jdbcCompliant() {
            return driver.jdbcCompliant();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger("airside.kit.testing");
        }
    }
}
