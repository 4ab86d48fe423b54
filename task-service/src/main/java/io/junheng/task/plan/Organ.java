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
        List<String> membership,
        long version) {

    Organ {
        seats = List.copyOf(seats);
        membership = List.copyOf(membership);
    }

    long chairs() {
        return seats.stream().filter(seat -> seat.part() == Seat.Part.CHAIR).count();
    }

    /** The members that the document lists and that have no seat, in the order of the document. */
    List<String> missing() {
        return membership.stream()
                .filter(member -> seats.stream().noneMatch(seat -> member.equals(seat.department())))
                .toList();
    }

    /** The same body, set up otherwise; without a new list of members the old one stands. */
    Organ becoming(Organ wanted) {
        return new Organ(
                id,
                planId,
                key,
                wanted.type(),
                wanted.name(),
                wanted.hostUnit(),
                wanted.seats(),
                wanted.membership().isEmpty() ? membership : wanted.membership(),
                version + 1);
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
