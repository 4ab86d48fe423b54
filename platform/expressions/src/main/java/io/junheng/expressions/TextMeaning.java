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
}
