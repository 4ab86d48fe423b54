package io.junheng.expressions;

/** What texts are. */
final class TextMeaning extends Meaning<String> {

    TextMeaning(Situation situation) {
        super(situation);
    }

    @Override
    String reported(Frame frame, Element element) {
        return frame.text(element);
    }

    @Override
    Meaning<String> in(Situation other) {
        return other.texts();
    }

    @Override
    public Outcome<String> words(Expression.Words node) {
        return Outcome.of(node.value());
    }

    @Override
    public Outcome<String> applied(Expression.Applied node) {
        Outcome<String> text = of(node.operands().get(0));
        return text.determined() ? Outcome.of(part(text.value().get(), whole(node, 1), whole(node, 2))) : text;
    }

    /** A number that the checker requires to be written out. */
    static int whole(Expression.Applied node, int operand) {
        return ((Expression.Literal) node.operands().get(operand)).value().intValueExact();
    }

    private static String part(String text, int from, int count) {
        int[] characters = text.codePoints().skip(from - 1L).limit(count).toArray();
        return new String(characters, 0, characters.length);
    }
}
