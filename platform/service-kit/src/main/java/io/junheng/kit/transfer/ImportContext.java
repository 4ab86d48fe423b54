package io.junheng.kit.transfer;

/** What an import was asked to do. */
public record ImportContext(Strategy strategy) {

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
