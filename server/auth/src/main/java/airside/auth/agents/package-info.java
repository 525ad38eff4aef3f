/// The agents and supervisors of travel agencies. Read [airside.auth.agents.AgentRoutes] first.
@NullMarked
package airside.auth.agents;

import org.jspecify.annotations.NullMarked;
