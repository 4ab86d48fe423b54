package io.junheng.registry.region;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Keeps those who put something into the tree of regions (区划树) apart from those who change the tree, so that nothing is stored under the path of a place
 * that is just moving, and no region below one that is just ending. Those who only put things in do not wait for each other. It is
 * taken before any row is locked and held until the running transaction ends.
 */
@ApplicationScoped
public class RegionTree {

    private final Database database;

    RegionTree(Database database) {
        this.database = database;
    }

    /** From now on no region changes its place or ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        database.one("select pg_advisory_xact_lock_shared(hashtextextended('region-tree', 0))", row -> true);
    }

    /** From now on nobody else puts anything into the tree or changes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void change() {
        database.one("select pg_advisory_xact_lock(hashtextextended('region-tree', 0))", row -> true);
    }
}
