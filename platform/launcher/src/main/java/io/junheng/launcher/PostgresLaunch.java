package io.junheng.launcher;

import io.junheng.launcher.infrastructure.Postgres;
import io.junheng.launcher.process.Program;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Brings up PostgreSQL with a database and a role for each service. */
record PostgresLaunch(Postgres postgres, List<String> databases) implements Part.Launch {

    @Override
    public Program prepare() throws IOException {
        postgres.prepare();
        return postgres.program();
    }

    @Override
    public boolean ready() {
        return postgres.ready();
    }

    @Override
    public void settle() throws IOException, SQLException {
        postgres.provision(databases);
    }
}
