package io.junheng.benchmarks;

import java.util.List;

/**
 * One line of a run (曲线).
 *
 * @param x what is told along the way, with its unit
 * @param y what is measured, with its unit
 */
record Curve(String benchmark, String title, String x, String y, List<Point> points) {

    record Point(double x, double y) {}
}
