/// PostgreSQL for one service: its pool, its migrations, its transactions. Read [airside.kit.database.Database].
@NullMarked
package airside.kit.database;

import org.jspecify.annotations.NullMarked;
