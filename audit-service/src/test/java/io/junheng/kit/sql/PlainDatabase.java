package io.junheng.kit.sql;

import javax.sql.DataSource;

/** The kit's access to a database, for processes without an application. */
public final class PlainDatabase {

    private PlainDatabase() {}

    public static Database over(DataSource source) {
        return new Database(source);
    }
}
