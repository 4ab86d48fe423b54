package io.junheng.expressions;

import io.junheng.expressions.grammar.FormulaParser;
import java.math.BigDecimal;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Arguments that must be written out and cannot be computed. */
final class Arguments {

    private Arguments() {}

    /** The token of a text between quotation marks. */
    static Optional<Token> text(FormulaParser.ExpressionContext tree) {
        return tree instanceof FormulaParser.TextContext text
                ? Optional.of(text.TEXT().getSymbol())
                : Optional.empty();
    }

    /** A number without unit between the two, as written. */
    static Optional<BigDecimal> number(FormulaParser.ExpressionContext tree, int least, int most) {
        if (!(tree instanceof FormulaParser.NumberContext number) || number.TEXT() != null) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(number.NUMBER().getText()))
                .filter(value -> value.compareTo(BigDecimal.valueOf(least)) >= 0)
                .filter(value -> value.compareTo(BigDecimal.valueOf(most)) <= 0);
    }

    static Optional<Integer> whole(FormulaParser.ExpressionContext tree, int least, int most) {
        return number(tree, least, most)
                .filter(value -> value.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValueExact);
    }
}
