package io.junheng.registry.rule;

import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.returns.LockedReturns;
import io.junheng.registry.returns.LockedReturns.Locked;
import io.junheng.registry.returns.LockedReturns.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures of locked returns (已锁定报表数据): of the newest up to the judged year, or of a number of years before that one. */
@ApplicationScoped
class ReturnLookups {

    private final LockedReturns returns;
    private final Ancestors ancestors;

    ReturnLookups(LockedReturns returns, Ancestors ancestors) {
        this.returns = returns;
        this.ancestors = ancestors;
    }

    List<Object> of(Lookup.OfReturn lookup, List<Judged> all) {
        List<String> codes = codes(lookup, all);
        List<Wanted> newest = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            newest.add(
                    codes.get(i) == null
                            ? null
                            : new Wanted(
                                    lookup.subject(),
                                    codes.get(i),
                                    lookup.form(),
                                    all.get(i).year()));
        }
        Map<Wanted, Locked> found = returns.newest(known(newest));
        if (lookup.yearsBack() == 0) {
            return newest.stream()
                    .map(wanted -> figure(lookup, found.get(wanted)))
                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }
        List<Wanted> earlier = new ArrayList<>();
        for (Wanted wanted : newest) {
            Locked now = wanted == null ? null : found.get(wanted);
            earlier.add(
                    now == null
                            ? null
                            : new Wanted(
                                    wanted.subject(), wanted.code(), wanted.form(), now.year() - lookup.yearsBack()));
        }
        Map<Wanted, Locked> before = returns.newest(known(earlier));
        List<Object> values = new ArrayList<>();
        for (Wanted wanted : earlier) {
            Locked then = wanted == null ? null : before.get(wanted);
            values.add(then == null || then.year() != wanted.notAfter() ? null : figure(lookup, then));
        }
        return values;
    }

    private List<String> codes(Lookup.OfReturn lookup, List<Judged> all) {
        List<String> codes = new ArrayList<>();
        if (lookup.of() != null) {
            all.forEach(one -> codes.add(one.values().text(lookup.of())));
        } else if (lookup.subject() == Subject.SCHOOL) {
            all.forEach(one -> codes.add(one.school()));
        } else {
            codes.addAll(ancestors.codes(all, lookup.scope()));
        }
        return codes;
    }

    private static Set<Wanted> known(List<Wanted> wanted) {
        Set<Wanted> known = new HashSet<>(wanted);
        known.remove(null);
        return known;
    }

    private static Object figure(Lookup.OfReturn lookup, Locked locked) {
        return locked == null ? null : locked.figures().get(lookup.element());
    }
}
