package io.junheng.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    private static final Path ROOT = Path.of("/checkout");

    @Test
    void withoutOptionsTheDataIsKeptInTheCheckoutAndNothingIsDeleted() {
        assertThat(parse("up"))
                .isEqualTo(new Arguments(
                        "up", Optional.empty(), ROOT.resolve("data"), false, OptionalInt.empty(), 1, Optional.empty()));
    }

    @Test
    void optionsMayStandBeforeOrAfterTheOperand() {
        Arguments expected = new Arguments(
                "load", Optional.of("regions"), Path.of("elsewhere"), false, OptionalInt.empty(), 1, Optional.empty());

        assertThat(parse("load --data elsewhere regions")).isEqualTo(expected);
        assertThat(parse("load regions --data elsewhere")).isEqualTo(expected);
    }

    @Test
    void demoTakesEveryOptionOfStarting() {
        assertThat(parse("demo --fresh --port 9000 --replicas 2 --document plan.txt"))
                .isEqualTo(new Arguments(
                        "demo",
                        Optional.empty(),
                        ROOT.resolve("data"),
                        true,
                        OptionalInt.of(9000),
                        2,
                        Optional.of(Path.of("plan.txt"))));
    }

    @Test
    void nothingAtAllIsHelp() {
        assertThat(Arguments.parse(List.of(), ROOT).command()).isEqualTo("help");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fly                  | There is no command \"fly\"; ./junheng help lists them.",
                "up --prot 9000       | up does not understand \"--prot\"; see ./junheng help.",
                "up now               | up does not understand \"now\"; see ./junheng help.",
                "load                 | load needs a name; see ./junheng help.",
                "backup               | backup needs a directory; see ./junheng help.",
                "restore              | restore needs a directory; see ./junheng help.",
                "load a b             | load does not understand \"b\"; see ./junheng help.",
                "stop --fresh         | --fresh has no meaning for stop; see ./junheng help.",
                "up --document a.txt  | --document has no meaning for up; see ./junheng help.",
                "up --data            | --data needs a value; see ./junheng help.",
                "up --replicas 0      | \"0\" is not a number of replicas; 1 to 4 can run.",
                "up --replicas two    | \"two\" is not a number of replicas; 1 to 4 can run.",
                "stop --replicas 2    | --replicas has no meaning for stop; see ./junheng help.",
                "up --port http       | \"http\" is not a port number."
            })
    void whatCannotBeUnderstoodIsSaid(String words, String sentence) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(Complaint.class).hasMessage(sentence);
    }

    private static Arguments parse(String words) {
        return Arguments.parse(List.of(words.split(" ")), ROOT);
    }
}
