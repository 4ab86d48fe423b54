package io.junheng.task.ledger;

import io.junheng.contracts.registry.LedgerFindingState;
import io.junheng.contracts.registry.LedgerItemState;
import io.junheng.task.order.Matter;
import java.util.Map;
import java.util.TreeMap;

/** What the registry told of one item or finding of a ledger (台账消息), both seen alike. {@code words} are what a title may name. */
record Told(
        String ref,
        long version,
        String status,
        String by,
        String ledger,
        LedgerRule.On on,
        String rule,
        String earlier,
        String school,
        String regionCode,
        String regionPath,
        Map<String, String> words) {

    private static final String OPEN = "OPEN";
    private static final String RECORDED = "RECORDED";

    static Told of(LedgerItemState item, String actor) {
        Map<String, String> words = new TreeMap<>(item.figures());
        words.putAll(item.values());
        words.put("number", Long.toString(item.number()));
        words.put("year", Integer.toString(item.lastYear()));
        return new Told(
                item.id(),
                item.version(),
                item.status(),
                item.writtenOffBy() == null ? actor : item.writtenOffBy(),
                item.ledger(),
                LedgerRule.On.ITEM,
                null,
                item.reopens(),
                item.schoolCode(),
                item.regionCode(),
                item.regionPath(),
                words);
    }

    static Told of(LedgerFindingState finding, String actor) {
        return new Told(
                finding.id(),
                finding.version(),
                finding.status(),
                actor,
                finding.ledger(),
                finding.kind().equals("INCREMENT") ? LedgerRule.On.INCREMENT : LedgerRule.On.FINDING,
                finding.rule(),
                null,
                finding.schoolCode(),
                finding.regionCode(),
                finding.regionPath(),
                Map.of(
                        "number", Long.toString(finding.itemNumber()),
                        "year", Integer.toString(finding.year()),
                        "message", finding.message()));
    }

    /** Whether there is something to be ordered still. */
    boolean isOpen() {
        return status.equals(OPEN) || status.equals(RECORDED);
    }

    Matter matter() {
        return new Matter(ref, status, version, by);
    }
}
