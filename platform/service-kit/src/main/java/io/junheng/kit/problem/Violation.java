package io.junheng.kit.problem;

import java.util.List;

/** One thing that is wrong and where: {@code pointer} is a JSON Pointer into the body, {@code ?name} for a query parameter, or null for the whole request. */
public record Violation(ProblemType type, String pointer, List<Object> args) {

    public static Violation of(ProblemType type, Object... args) {
        return new Violation(type, null, List.of(printable(args)));
    }

    public Violation at(String newPointer) {
        return new Violation(type, newPointer, args);
    }

    /** The sentence in Chinese or English. */
    public String message(boolean chinese) {
        String text = chinese ? type.zh() : type.en();
        for (int i = 0; i < args.size(); i++) {
            text = text.replace("{" + i + "}", String.valueOf(args.get(i)));
        }
        return text;
    }

    private static Object[] printable(Object[] args) {
        Object[] result = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            Object arg = args[i];
            result[i] = arg instanceof Number || arg instanceof Boolean ? arg : shortened(String.valueOf(arg));
        }
        return result;
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
