package io.junheng.contracts;

/** Names derived from {@link EventType}; the only place that knows how they are formed. */
public final class EventTypes {

    /** In place of a service, for events that every service publishes. */
    public static final String SUITE = "suite";

    /** Each event's names, found once: they are asked for with every event. */
    private static final ClassValue<Names> NAMES = new ClassValue<>() {
        @Override
        protected Names computeValue(Class<?> event) {
            EventType type = event.getAnnotation(EventType.class);
            if (type == null) {
                throw new IllegalArgumentException(event.getName() + " has no @EventType");
            }
            return new Names(
                    type,
                    "io.junheng." + type.service() + "." + event.getSimpleName() + ".v1",
                    "." + type.service() + "." + type.aggregate() + ".v1");
        }
    };

    private EventTypes() {}

    private record Names(EventType declared, String type, String topic) {}

    /** CloudEvents {@code type}, for example {@code io.junheng.registry.SchoolOpened.v1}. */
    public static String typeOf(Class<? extends DomainEvent> event) {
        return NAMES.get(event).type();
    }

    /** Topic, for example {@code junheng.registry.school.v1}. */
    public static String topicOf(String prefix, Class<? extends DomainEvent> event) {
        return prefix + NAMES.get(event).topic();
    }

    /** Whether the event's topic is compacted state. */
    public static boolean isState(Class<? extends DomainEvent> event) {
        return declared(event).state();
    }

    /** Whether the event tells of a resource, so that the change feed does too. */
    public static boolean isOfResource(Class<? extends DomainEvent> event) {
        return declared(event).resource();
    }

    /** The name by which the API and the change feed call the event's resource, for example {@code schools}. */
    public static String resourceOf(Class<? extends DomainEvent> event) {
        return resourceOf(declared(event).aggregate());
    }

    /** As {@link #resourceOf(Class)}, for the name of an aggregate, known or not. */
    public static String resourceOf(String aggregate) {
        if (aggregate.matches(".*[^aeiou]y")) {
            return aggregate.substring(0, aggregate.length() - 1) + "ies";
        }
        return aggregate + (aggregate.matches(".*(s|x|ch|sh)") ? "es" : "s");
    }

    private static EventType declared(Class<? extends DomainEvent> event) {
        return NAMES.get(event).declared();
    }
}
