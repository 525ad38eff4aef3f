package airside.kit.host;

import airside.kit.json.ContractDocument;
import airside.kit.json.Json;
import airside.kit.request.ClientAddresses;
import airside.kit.securitylog.SecurityLog;
import airside.kit.settings.Settings;
import airside.kit.tokens.Callers;
import airside.kit.tracing.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/// What surrounds a service. Services of one process share it, except for their own sections of the settings.
///
/// @param settings all settings; a service reads below its name: `settings.at("flights")`
/// @param clock the only source of time
/// @param json reads and writes bodies
/// @param contract the contract itself
/// @param metrics where a service counts what it does
/// @param tracing tells of what is done for whom
/// @param addresses where the other services are
/// @param callers who calls, from access tokens
/// @param clientAddresses where requests come from
/// @param securityLog where sign-ins, refusals and changes of rights are written
public record ServiceContext(
        Settings settings,
        Clock clock,
        Json json,
        ContractDocument contract,
        MeterRegistry metrics,
        Tracing tracing,
        ServiceAddresses addresses,
        Callers callers,
        ClientAddresses clientAddresses,
        SecurityLog securityLog) {}
