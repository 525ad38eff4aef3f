/// What every service needs, and nothing that only one of them needs. Read [airside.kit.host.Service] first.
@NullMarked
package airside.kit;

import org.jspecify.annotations.NullMarked;
