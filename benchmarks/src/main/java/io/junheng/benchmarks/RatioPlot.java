package io.junheng.benchmarks;

import java.util.List;
import java.util.Locale;

/** The ratios of a run as bars, with the peer at 1; an SVG that needs nothing else. */
final class RatioPlot {

    private static final int LEFT = 380;
    private static final int WIDTH = 380;
    private static final int ROW = 26;

    private RatioPlot() {}

    static String of(List<Figure> figures) {
        List<Figure> compared =
                figures.stream().filter(figure -> !figure.peer().isEmpty()).toList();
        double most =
                Math.max(1, compared.stream().mapToDouble(Figure::ratio).max().orElse(1));
        int height = 40 + ROW * compared.size();
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                        .formatted(LEFT + WIDTH + 80, height));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        int y = 24;
        for (Figure figure : compared) {
            int bar = (int) Math.max(1, WIDTH * figure.ratio() / most);
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n"
                    .formatted(LEFT - 8, y + 12, escaped(figure.name())));
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#2f6f8f\"/>\n"
                    .formatted(LEFT, y, bar, ROW - 10));
            svg.append("<text x=\"%d\" y=\"%d\">%s</text>\n"
                    .formatted(LEFT + bar + 6, y + 12, String.format(Locale.ROOT, "%.3g", figure.ratio())));
            y += ROW;
        }
        int one = LEFT + (int) (WIDTH / most);
        svg.append("<line x1=\"%d\" y1=\"16\" x2=\"%d\" y2=\"%d\" stroke=\"#b03030\" stroke-dasharray=\"4 3\"/>\n"
                .formatted(one, one, height - 8));
        svg.append("<text x=\"%d\" y=\"12\" text-anchor=\"middle\" fill=\"#b03030\">1 = peer</text>\n".formatted(one));
        return svg.append("</svg>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
