package io.junheng.benchmarks;

import java.util.List;

/** The lines of a run below each other, each over a logarithmic axis and from zero up; an SVG that needs nothing else. */
final class CurvePlot {

    private static final int LEFT = 70;
    private static final int WIDTH = 620;
    private static final int HEIGHT = 180;
    private static final int BLOCK = 260;

    private CurvePlot() {}

    static String of(List<Curve> curves) {
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                        .formatted(LEFT + WIDTH + 40, BLOCK * curves.size()));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (int i = 0; i < curves.size(); i++) {
            draw(svg, curves.get(i), i * BLOCK + 30);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void draw(StringBuilder svg, Curve curve, int top) {
        double least = Math.log(
                curve.points().stream().mapToDouble(Curve.Point::x).min().orElse(1));
        double most = Math.log(
                curve.points().stream().mapToDouble(Curve.Point::x).max().orElse(1));
        double highest =
                curve.points().stream().mapToDouble(Curve.Point::y).max().orElse(1);
        text(svg, LEFT, top - 12, "start", curve.benchmark() + ": " + curve.title());
        svg.append("<path d=\"M%d %d v%d h%d\" fill=\"none\" stroke=\"#888\"/>\n".formatted(LEFT, top, HEIGHT, WIDTH));
        text(svg, LEFT - 6, top + 10, "end", Report.number(highest));
        text(svg, LEFT - 6, top + HEIGHT, "end", "0");
        text(svg, LEFT + WIDTH, top + HEIGHT + 34, "end", curve.x() + " → " + curve.y());
        StringBuilder line = new StringBuilder();
        for (Curve.Point point : curve.points()) {
            int x = LEFT + (int) (WIDTH * (most == least ? 0.5 : (Math.log(point.x()) - least) / (most - least)));
            int y = top + HEIGHT - (int) (HEIGHT * (highest == 0 ? 0 : point.y() / highest));
            line.append(x).append(',').append(y).append(' ');
            svg.append("<circle cx=\"%d\" cy=\"%d\" r=\"3\" fill=\"#2f6f8f\"/>\n".formatted(x, y));
            text(svg, x, top + HEIGHT + 16, "middle", Report.number(point.x()));
            text(svg, x, y - 6, "middle", Report.number(point.y()));
        }
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"#2f6f8f\"/>\n"
                .formatted(line.toString().strip()));
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n"
                .formatted(
                        x,
                        y,
                        anchor,
                        words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }
}
