/// The host of the services: a web server for one service or several. Read [airside.kit.host.Service], then
/// [airside.kit.host.ServiceHost].
@NullMarked
package airside.kit.host;

import org.jspecify.annotations.NullMarked;
