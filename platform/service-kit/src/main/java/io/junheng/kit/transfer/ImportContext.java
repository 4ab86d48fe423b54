package io.junheng.kit.transfer;

/** What an import was asked to do; {@code earlier} waits for the rows before. */
public record ImportContext(Strategy strategy, Runnable earlier) {

    /**
     * Waits until every row of the file before those at hand is stored (等待前行), for what they may have settled; a statement after it sees them. Only where a chunk may be at work
     * beside the one before, {@link ImportTarget#seesAhead}, is there anything to wait for.
     */
    public void awaitEarlier() {
        earlier.run();
    }

    /** Whether rows may create, update, or both. */
    public enum Strategy {
        UPSERT,
        CREATE,
        UPDATE;

        public boolean creates() {
            return this != UPDATE;
        }

        public boolean updates() {
            return this != CREATE;
        }
    }

    /** VALIDATE checks everything and changes nothing. */
    public enum Mode {
        VALIDATE,
        COMMIT
    }

    /** ALL: one rejected row stops all of them. */
    public enum Atomic {
        ALL,
        NONE
    }
}
