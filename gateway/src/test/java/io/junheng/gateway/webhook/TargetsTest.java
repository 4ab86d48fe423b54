package io.junheng.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.ProblemType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    private static final String OUTSIDE = "93.184.215.14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.31.255.254",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "255.255.255.255",
                "224.0.0.1",
                "198.18.0.1",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fd00::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::",
                "ff02::1"
            })
    void anAddressInsideIsRefusedByNameAndByNumber(String address) throws UnknownHostException {
        // Given
        InetAddress inside = InetAddress.getByName(address);
        String literal = address.contains(":") ? "[" + address + "]" : address;

        // Then
        assertThat(refusal(targets(inside), "https://partner.example/hook")).isEqualTo(WebhookProblem.INSIDE_ADDRESS);
        assertThat(refusal(new Targets(List.of(), InetAddress::getAllByName), "https://" + literal + "/"))
                .isEqualTo(WebhookProblem.INSIDE_ADDRESS);
    }

    @Test
    void oneAddressInsideAmongManyIsEnoughToRefuse() throws UnknownHostException {
        assertThat(refusal(
                        targets(InetAddress.getByName(OUTSIDE), InetAddress.getByName("10.0.0.1")),
                        "https://partner.example/"))
                .isEqualTo(WebhookProblem.INSIDE_ADDRESS);
    }

    @Test
    void aNameThatAnswersDifferentlyAMomentLaterGainsNothing() throws UnknownHostException {
        // Given a name that leads outside when it is looked at and inside when it would be connected to
        AtomicInteger asked = new AtomicInteger();
        InetAddress outside = InetAddress.getByName(OUTSIDE);
        InetAddress inside = InetAddress.getByName("127.0.0.1");
        Targets targets =
                new Targets(List.of(), host -> new InetAddress[] {asked.getAndIncrement() == 0 ? outside : inside});

        // When
        Targets.Place place = targets.locate("https://rebinding.example/hook");

        // Then the connection goes to the address that was looked at, and the next attempt is refused
        assertThat(place.address()).isEqualTo(outside);
        assertThat(asked).hasValue(1);
        assertThat(refusal(targets, "https://rebinding.example/hook")).isEqualTo(WebhookProblem.INSIDE_ADDRESS);
    }

    @Test
    void aNetworkThatIsNamedMayBeReachedAndWithoutTls() throws UnknownHostException {
        // Given
        Targets targets =
                new Targets(List.of("10.0.0.0/8"), host -> new InetAddress[] {InetAddress.getByName("10.1.2.3")});

        // Then
        Targets.Place place = targets.locate("http://bureau.internal:8080/hook?a=1");
        assertThat(place.port()).isEqualTo(8080);
        assertThat(place.pathAndQuery()).isEqualTo("/hook?a=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partner.example/",
                "ftp://partner.example/",
                "https://user:secret@partner.example/",
                "https://partner.example/#part",
                "https:///hook",
                "partner.example",
                "https://partner.example/a b",
                "file:///etc/passwd",
                "gopher://partner.example/"
            })
    void whatIsNoPlainHttpsTargetIsRefused(String url) throws UnknownHostException {
        assertThat(refusal(targets(InetAddress.getByName(OUTSIDE)), url)).isEqualTo(WebhookProblem.BAD_URL);
    }

    @Test
    void aNameThatCannotBeResolvedIsRefused() {
        Targets targets = new Targets(List.of(), host -> {
            throw new UnknownHostException(host);
        });
        assertThat(refusal(targets, "https://nowhere.example/")).isEqualTo(WebhookProblem.UNRESOLVED);
    }

    private static Targets targets(InetAddress... addresses) {
        return new Targets(List.of(), host -> addresses);
    }

    private static ProblemType refusal(Targets targets, String url) {
        Problem[] refused = new Problem[1];
        assertThatThrownBy(() -> targets.locate(url))
                .isInstanceOfSatisfying(Problem.class, problem -> refused[0] = problem);
        return refused[0].type();
    }
}
