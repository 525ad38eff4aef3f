/// The house a service lives in: one web server, alone or shared. Read [airside.kit.host.Service], then
/// [airside.kit.host.ServiceHost].
@NullMarked
package airside.kit.host;

import org.jspecify.annotations.NullMarked;
