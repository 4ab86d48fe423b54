package io.junheng.registry.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The effect that admits applicants up to the plan, by lot where they are more (随机录取). {@code applicant} names the field of entries with the applicant's number,
 * {@code places} the field of the case with the planned number. The seed is made when the lots are drawn, after the list was final, and kept with the case, so that
 * the draw can be repeated by anybody and foreseen by nobody.
 */
@ApplicationScoped
class DrawLots implements Effect {

    private static final String APPLICANT = "applicant";
    private static final String PLACES = "places";
    private static final int SEED_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String name() {
        return "draw-lots";
    }

    @Override
    public boolean accepts(Map<String, String> with, Set<String> fields, Set<String> ofEntries) {
        return with.keySet().equals(Set.of(APPLICANT, PLACES))
                && fields.contains(with.get(PLACES))
                && ofEntries.contains(with.get(APPLICANT));
    }

    @Override
    public List<EffectChange> plan(Decision decision) {
        int applicants = decision.entries().size();
        int places = places(decision);
        return List.of(new EffectChange(
                "procedure-cases",
                decision.caseId(),
                applicants > places ? "draw" : "admitted",
                Integer.toString(applicants),
                Integer.toString(Math.min(applicants, places))));
    }

    @Override
    public List<EffectChange> happen(Decision decision) {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        String field = decision.with().get(APPLICANT);
        List<String> applicants =
                decision.entries().stream().map(entry -> entry.text(field)).toList();
        Draw draw = Draw.of(applicants, places(decision), HexFormat.of().formatHex(bytes));
        List<EffectChange> changes = new ArrayList<>();
        if (draw.seed() != null) {
            changes.add(new EffectChange("procedure-cases", decision.caseId(), "seed", null, draw.seed()));
        }
        for (Draw.Ticket one : draw.tickets()) {
            changes.add(new EffectChange(
                    "applicants", one.applicant(), "admitted", one.ticket(), Boolean.toString(one.admitted())));
        }
        return changes;
    }

    private static int places(Decision decision) {
        Object places = decision.value(PLACES);
        return places == null ? 0 : ((BigDecimal) places).intValueExact();
    }
}
