package io.junheng.expressions;

import io.junheng.expressions.grammar.FormulaLexer;
import io.junheng.expressions.grammar.FormulaParser;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;

/** Turns text into a checked expression, or into all errors at once. */
final class Checker {

    private final Findings findings = new Findings();
    private final Limits limits = new Limits(findings);
    private final Names names;
    private final Place place;

    Checker(Vocabulary vocabulary, FormulaLevel level) {
        this.names = new Names(vocabulary, findings);
        this.place = new Place(level);
    }

    List<FormulaError> errors() {
        return findings.ordered();
    }

    Findings findings() {
        return findings;
    }

    Names names() {
        return names;
    }

    Place place() {
        return place;
    }

    Optional<Typed> check(String text, Formula.Expected expected) {
        try {
            Typed typed = read(text);
            if (typed.broken() || !findings.isEmpty()) {
                return Optional.empty();
            }
            SourceText source = new SourceText(text);
            new Agreement(source, findings).check(typed, expected);
            if (findings.isEmpty() && SqlCompiler.tooComplex(typed.expression())) {
                findings.add(source, source.whole(), FormulaProblem.TOO_COMPLEX, null);
            }
            return Optional.of(typed);
        } catch (Place.TooLarge tooLarge) {
            SourceText source = new SourceText(text);
            findings.add(source, source.whole(), FormulaProblem.TOO_LARGE, null, Limits.MOST_NODES);
            return Optional.empty();
        }
    }

    /** Reads one text, that of the formula or of a definition it uses. */
    Typed read(String text) {
        if (!limits.shortEnough(text)) {
            return Typed.BROKEN;
        }
        SourceText source = new SourceText(text);
        int broken = source.brokenCharacter();
        if (broken >= 0) {
            String name = "U+%04X".formatted((int) text.charAt(broken));
            findings.add(source, new Span(broken, broken + 1), FormulaProblem.SYNTAX, null, name);
            return Typed.BROKEN;
        }
        FormulaLexer lexer = new FormulaLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        if (!limits.keptBy(source, tokens.getTokens())) {
            return Typed.BROKEN;
        }
        FormulaParser parser = new FormulaParser(tokens);
        parser.removeErrorListeners();
        SyntaxErrors syntax = new SyntaxErrors(source, findings.definition());
        parser.addErrorListener(syntax);
        FormulaParser.FormulaContext tree = parser.formula();
        if (!syntax.errors().isEmpty()) {
            findings.addAll(syntax.errors());
            names.check(source, tokens.getTokens());
            return Typed.BROKEN;
        }
        return new TreeCheck(this, source).visit(tree.expression());
    }
}
