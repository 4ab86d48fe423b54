package io.junheng.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void itIsTheOneOfTheStandard() {
        // Given the example that libraries of the specification test themselves with
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        // When
        String signature =
                Signature.of(List.of(secret), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");

        // Then
        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(Signature.text(secret)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Test
    void eachSecretSignsWhileTwoAreGood() {
        assertThat(Signature.of(List.of(new byte[32], new byte[] {1}), "id", 1, "{}")
                        .split(" "))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(each -> each.startsWith("v1,"));
    }
}
