package io.junheng.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

    @Test
    void noneAtAllMeansEverything() {
        assertThat(Scopes.of(List.of()).allows("schools", true)).isTrue();
    }

    @Test
    void readingAndWritingAreGrantedApartAndByResource() {
        // Given
        Scopes scopes = Scopes.of(List.of("schools:read", "returns:write"));

        // Then
        assertThat(scopes.allows("schools", false)).isTrue();
        assertThat(scopes.allows("schools", true)).isFalse();
        assertThat(scopes.allows("returns", true)).isTrue();
        assertThat(scopes.allows("returns", false)).isFalse();
        assertThat(scopes.allows("regions", false)).isFalse();
        assertThat(Scopes.of(List.of("*:read")).allows("regions", false)).isTrue();
        assertThat(Scopes.of(List.of("*:read")).allows("regions", true)).isFalse();
    }

    @Test
    void nobodyGrantsMoreThanOneHas() {
        // Given
        Scopes reader = Scopes.of(List.of("*:read", "clients:write"));

        // Then
        assertThat(reader.covers(Scopes.of(List.of("schools:read")))).isTrue();
        assertThat(reader.covers(Scopes.of(List.of("schools:read", "schools:write"))))
                .isFalse();
        assertThat(reader.covers(Scopes.ALL)).isFalse();
        assertThat(Scopes.of(List.of("schools:read")).covers(Scopes.of(List.of("*:read"))))
                .isFalse();
        assertThat(Scopes.ALL.covers(Scopes.ALL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "schools",
                "schools:",
                "schools:delete",
                "Schools:read",
                "schools:read ",
                "a b:read",
                "**:read"
            })
    void whatIsNoScopeIsKnown(String text) {
        assertThat(Scopes.isScope(text)).isFalse();
    }
}
