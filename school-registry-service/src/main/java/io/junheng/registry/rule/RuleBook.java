package io.junheng.registry.rule;

import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.parameter.PolicyParameters;
import io.junheng.registry.reading.Collecting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule book (规则手册): checks sheets when they are defined and judges values by them, one subject or many at once. Lookups of many subjects take as many
 * statements as the sheet has lookups, whatever the number of subjects.
 */
@ApplicationScoped
public class RuleBook {

    private final Catalogue catalogue;
    private final PolicyParameters parameters;
    private final LedgerItems items;
    private final Lookups lookups;

    RuleBook(Catalogue catalogue, PolicyParameters parameters, LedgerItems items, Lookups lookups) {
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.items = items;
        this.lookups = lookups;
    }

    /**
     * Checks a sheet. {@code pointer} is where it stands in the request, {@code ledger} the ledger that it belongs to, null for none: its lookups may read that
     * ledger before it is stored.
     *
     * @return null when something is wrong; {@code reading} then knows what
     */
    public Rules define(RuleSheet sheet, String pointer, String ledger, Collecting reading) {
        return new SheetReader(sheet, pointer, ledger, reading).rules(catalogue, parameters, items);
    }

    /** The verdict on one subject's values. */
    public Verdict judge(Rules rules, Judged judged) {
        return judge(rules, List.of(judged)).get(0);
    }

    /** The verdict on each of several, in order. */
    public List<Verdict> judge(Rules rules, List<Judged> all) {
        List<Values> looked = lookups.of(rules, all);
        List<Verdict> verdicts = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            verdicts.add(new Judge(rules, all.get(i), looked.get(i)).verdict());
        }
        return verdicts;
    }

    /** A frame for further conditions over the same subject, its lookups and figures. */
    public static ValueFrame frame(Judged judged, Verdict verdict) {
        return new ValueFrame(judged, verdict.lookups());
    }
}
