package io.junheng.registry.rule;

import io.junheng.registry.parameter.PolicyParameters;
import io.junheng.registry.parameter.PolicyParameters.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Policy parameters where and when they apply (政策参数取值). */
@ApplicationScoped
class ParameterLookups {

    private final PolicyParameters parameters;

    ParameterLookups(PolicyParameters parameters) {
        this.parameters = parameters;
    }

    List<Object> of(Lookup.OfParameter lookup, List<Judged> all) {
        List<Place> places = new ArrayList<>();
        all.forEach(one -> places.add(new Place(one.regionPath(), one.day())));
        return parameters.effective(lookup.parameter(), places);
    }
}
