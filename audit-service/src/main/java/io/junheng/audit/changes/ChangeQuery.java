package io.junheng.audit.changes;

/**
 * What a reader of the feed asks for.
 *
 * @param aggregate the only kind of aggregate wanted, or null for all
 * @param regionPath only what lies below it
 * @param withClients whether changes of API clients are shown
 */
record ChangeQuery(Cursor after, String aggregate, String regionPath, boolean withClients, int limit) {

    ChangeQuery from(Cursor cursor) {
        return new ChangeQuery(cursor, aggregate, regionPath, withClients, limit);
    }
}
