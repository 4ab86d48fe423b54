package io.junheng.task.plan;

import io.junheng.contracts.task.PlanOrganState;
import java.util.List;

/** A body of a plan (组织机构): the leading group, the office, the group that evaluates the plan itself. */
record Organ(
        String id,
        String planId,
        String key,
        OrganType type,
        String name,
        String hostUnit,
        List<Seat> seats,
        long version) {

    Organ {
        seats = List.copyOf(seats);
    }

    long chairs() {
        return seats.stream().filter(seat -> seat.part() == Seat.Part.CHAIR).count();
    }

    PlanOrganState state(String regionPath) {
        return new PlanOrganState(
                id,
                planId,
                type.name(),
                name,
                hostUnit,
                seats.stream().map(Seat::described).toList(),
                regionPath,
                version);
    }
}
