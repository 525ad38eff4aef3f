/// Who works for a travel agency. Read [airside.auth.agents.AgentRoutes] first.
@NullMarked
package airside.auth.agents;

import org.jspecify.annotations.NullMarked;
