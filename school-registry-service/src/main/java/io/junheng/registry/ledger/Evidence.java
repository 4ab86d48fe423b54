package io.junheng.registry.ledger;

/** A piece of evidence (佐证): what it is, and a file by name and hash; {@code content} are its bytes where they were sent and are few. */
record Evidence(
        int number, Kind kind, String title, String name, String mediaType, Long size, String sha256, byte[] content) {

    /** What serves as evidence. */
    enum Kind {
        /** 文件, or a description of something that is no file. */
        FILE,
        /** 已锁定的报表. */
        RETURN,
        /** 另一台账的条目. */
        ITEM
    }

    static Evidence of(Kind kind, int number, String title) {
        return new Evidence(number, kind, title, null, null, null, null, null);
    }
}
