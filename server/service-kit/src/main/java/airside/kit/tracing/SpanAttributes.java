package airside.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;

/// The attributes of spans: those of OpenTelemetry's semantic conventions, and two of Airside.
public final class SpanAttributes {
    public static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("airside.request_id");
    public static final AttributeKey<String> RECORD_LOCATOR = AttributeKey.stringKey("airside.record_locator");
    public static final AttributeKey<String> SERVICE_NAME = AttributeKey.stringKey("service.name");
    public static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
    public static final AttributeKey<String> HTTP_METHOD = AttributeKey.stringKey("http.request.method");
    public static final AttributeKey<String> HTTP_ROUTE = AttributeKey.stringKey("http.route");
    public static final AttributeKey<Long> HTTP_STATUS = AttributeKey.longKey("http.response.status_code");
    public static final AttributeKey<String> SERVER_ADDRESS = AttributeKey.stringKey("server.address");
    public static final AttributeKey<Long> SERVER_PORT = AttributeKey.longKey("server.port");
    public static final AttributeKey<String> DATABASE_SYSTEM = AttributeKey.stringKey("db.system.name");
    public static final AttributeKey<String> DATABASE_QUERY = AttributeKey.stringKey("db.query.text");

    private SpanAttributes() {}
}
