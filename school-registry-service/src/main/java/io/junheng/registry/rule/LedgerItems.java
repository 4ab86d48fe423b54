package io.junheng.registry.rule;

import io.junheng.expressions.Formula;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The items of ledgers, as lookups read them (台账数据来源); the ledgers provide it. Voided items do not count. */
public interface LedgerItems {

    /** What formulas over the items of a ledger may say; empty when there is no such ledger. */
    Optional<Words> words(String ledger);

    /**
     * Whose items are asked for: those of a school, or else below a region path, whose values equal {@code match}, of {@code year} only where
     * {@code sameYear}, seen from that year, without the item {@code except}. {@code ours} are the values that a condition on the items reads as
     * {@code our…}, in their written form.
     */
    record Question(
            String school,
            String path,
            SortedMap<String, String> match,
            boolean sameYear,
            int year,
            String except,
            SortedMap<String, String> ours) {}

    /**
     * The formula's value over the items of each question for which {@code where} holds (null: all of them), null where it is undetermined; {@code empty}
     * where there is no item and it is not null.
     */
    List<Object> figures(String ledger, Formula where, Formula formula, Object empty, List<Question> questions);

    /**
     * The value of {@code field} of the newest item of each question for which {@code where} holds (null: of all), in its written form; null where there is
     * none.
     */
    List<String> newest(String ledger, Formula where, String field, List<Question> questions);
}
