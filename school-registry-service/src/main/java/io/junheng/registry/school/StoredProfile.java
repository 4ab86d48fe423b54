package io.junheng.registry.school;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.registry.reading.Collecting;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** How a school's profile is stored: as callers write it, without what is not known. */
@ApplicationScoped
class StoredProfile {

    private static final String NOTHING = "{}";
    private static final Set<String> FIELDS = Arrays.stream(SchoolProfile.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final ObjectMapper json;
    private final SchoolProfile nothing;

    StoredProfile(ObjectMapper json) {
        this.json = json;
        this.nothing = read(NOTHING);
    }

    String text(School school) {
        SchoolProfile profile = school.details().profile();
        if (profile.equals(nothing)) {
            return NOTHING;
        }
        ObjectNode whole = json.valueToTree(PutSchool.of(school));
        return whole.retain(FIELDS).toString();
    }

    SchoolProfile of(String text) {
        return text.equals(NOTHING) ? nothing : read(text);
    }

    private SchoolProfile read(String text) {
        try {
            Collecting reading = new Collecting();
            SchoolProfile profile = SchoolProfile.of(json.readValue(text, PutSchool.class), reading);
            reading.problems().throwIfAny();
            return profile;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored profile is unreadable", e);
        }
    }
}
