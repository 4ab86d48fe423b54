package io.junheng.registry.procedure;

import io.junheng.kit.identity.Actor;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the caller's standing (身份). */
@ApplicationScoped
class Standings {

    private final Caller caller;
    private final KnownRegions regions;

    Standings(Caller caller, KnownRegions regions) {
        this.caller = caller;
        this.regions = regions;
    }

    Standing ofCaller() {
        Actor actor = caller.actor();
        String level = actor.regionCode() == null
                ? null
                : regions.find(actor.regionCode()).map(KnownRegion::level).orElse(null);
        return new Standing(
                actor.subject(), actor.roles(), actor.regionCode(), level, actor.department(), actor.school());
    }
}
