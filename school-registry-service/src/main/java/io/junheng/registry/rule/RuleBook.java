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
    private final Ancestors ancestors;

    RuleBook(
            Catalogue catalogue, PolicyParameters parameters, LedgerItems items, Lookups lookups, Ancestors ancestors) {
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.items = items;
        this.lookups = lookups;
        this.ancestors = ancestors;
    }

    /**
     * Checks a sheet. {@code pointer} is where it stands in the request, {@code ledger} the ledger that it belongs to, null for none: its lookups may read that
     * ledger before it is stored.
     *
     * @return null when something is wrong; {@code reading} then knows what
     */
    public Rules define(RuleSheet sheet, String pointer, String ledger, Collecting reading) {
        return new SheetReader(sheet, pointer, ledger, null, reading).rules(catalogue, parameters, items);
    }

    /** Checks a second sheet of a ledger whose items say {@code ownItems}; as above. */
    public Rules define(RuleSheet sheet, String pointer, String ledger, Words ownItems, Collecting reading) {
        return new SheetReader(sheet, pointer, ledger, ownItems, reading).rules(catalogue, parameters, items);
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

    /** Fields and figures of a sheet that was sound when it was stored, without lookups and rules: enough to read values and items. */
    public Rules shape(RuleSheet sheet) {
        return new SheetReader(sheet, "", null, null, new Collecting()).shape();
    }

    /** A frame for further conditions over the same subject; they may name figures too. */
    public static ValueFrame frame(Judged judged, Verdict verdict) {
        return new ValueFrame(judged, verdict.lookups());
    }

    /** The path of the region that each subject has in common with whatever {@code scope} reaches; null where there is none of that level. */
    public List<String> reach(List<Judged> all, Scope scope) {
        return ancestors.paths(all, scope);
    }

    /** A sentence over the names of a sheet, or null when it is wrong; {@code reading} then knows what. */
    public static Sentence sentence(String pointer, String text, Rules rules, Collecting reading) {
        return SheetReader.sentence(pointer, text, rules.words(), rules.personal(), reading);
    }
}
