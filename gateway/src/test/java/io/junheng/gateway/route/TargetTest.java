package io.junheng.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/schools, /v1/schools",
        "/v1/%73%63hools, /v1/schools",
        "/v1/schools/%e6%a2%a8, /v1/schools/%E6%A2%A8",
        "/v1/schools/a%20b, /v1/schools/a%20b",
        "/v1/schools/a+b, /v1/schools/a+b",
        "/v1/schools/a%2Bb, /v1/schools/a+b",
        "/v1/imports/schools/template.xlsx, /v1/imports/schools/template.xlsx",
        "/.well-known/jwks.json, /.well-known/jwks.json",
        "/, /"
    })
    void aPathHasOneNormalForm(String raw, String normal) throws Target.Malformed {
        assertThat(Target.parse(raw).path()).isEqualTo(normal);
        assertThat(Target.parse(normal).path()).as("of the normal form").isEqualTo(normal);
    }

    @Test
    void aSemicolonInAQueryIsDataForWhoeverReadsIt() throws Target.Malformed {
        assertThat(Target.parse("/v1/analytics?regions=220300;children&years=2023")
                        .pathAndQuery())
                .isEqualTo("/v1/analytics?regions=220300%3Bchildren&years=2023");
    }

    @Test
    void whateverPassesIsReadTheSameByAnotherParser() {
        // Given texts made of the characters that tricks are made of
        String letters = "/.;%2eEfFcC05aA\\:@?#&=+~ \u00e9\u0000v1";
        Random random = new Random(7);
        int passed = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder raw = new StringBuilder("/");
            for (int n = random.nextInt(14); n > 0; n--) {
                raw.append(letters.charAt(random.nextInt(letters.length())));
            }
            String text = raw.toString();
            if (text.chars().anyMatch(c -> c <= ' ' || c >= 0x7F)) {
                continue;
            }
            try {
                // When
                String path = Target.parse(text).path();

                // Then
                passed++;
                URI read = URI.create("http://h" + path);
                assertThat(read.normalize().getRawPath()).as(text).isEqualTo(path);
                assertThat(read.getPath().chars().filter(c -> c == '/').count())
                        .as(text)
                        .isEqualTo(path.chars().filter(c -> c == '/').count());
                assertThat(read.getPath()).as(text).doesNotContain("//", "/../", ";", "\\", "\0", "%");
            } catch (Target.Malformed refused) {
                assertThat(refused).hasMessageNotContaining("\0");
            }
        }
        assertThat(passed).isGreaterThan(1_000);
    }

    @Test
    void theQueryIsKeptAsSent() throws Target.Malformed {
        assertThat(Target.parse("/v1/schools?filter=name:like:%25a&x").pathAndQuery())
                .isEqualTo("/v1/schools?filter=name:like:%25a&x");
        assertThat(Target.parse("/v1/schools?").pathAndQuery()).isEqualTo("/v1/schools?");
        assertThatThrownBy(() -> Target.parse("/v1/schools?a=%zz")).isInstanceOf(Target.Malformed.class);
        assertThatThrownBy(() -> Target.parse("/v1/schools?a=%")).isInstanceOf(Target.Malformed.class);
    }

    @Test
    void anAbsoluteTargetHasAnAuthority() throws Target.Malformed {
        assertThat(Target.parse("http://a:8080/v1/schools?x")).isEqualTo(new Target("/v1/schools", "x", "a:8080"));
        assertThat(Target.parse("HTTPS://a")).isEqualTo(new Target("/", null, "a"));
        assertThat(Target.parse("http://a?x")).isEqualTo(new Target("/", "x", "a"));
        assertThatThrownBy(() -> Target.parse("ftp://a/")).isInstanceOf(Target.Malformed.class);
    }
}
