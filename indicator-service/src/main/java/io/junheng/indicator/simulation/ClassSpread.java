package io.junheng.indicator.simulation;

import io.junheng.contracts.registry.ClassSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads pupils over classes (学生分班). */
public final class ClassSpread {

    private ClassSpread() {}

    /** Over so many classes, none larger than another by more than one. */
    public static List<ClassSize> evenly(String stage, int pupils, int classes) {
        return IntStream.range(0, classes)
                .mapToObj(
                        i -> new ClassSize((i + 1) + "班", stage, "", pupils / classes + (i < pupils % classes ? 1 : 0)))
                .toList();
    }

    /** Over the classes there are in proportion to their sizes; whole pupils that remain go where the rounded-off part is largest, and first first. */
    static List<ClassSize> inProportion(List<ClassSize> classes, int pupils) {
        long now = classes.stream().mapToLong(ClassSize::pupils).sum();
        if (now == 0) {
            return renamed(classes, evenly(classes.get(0).stage(), pupils, classes.size()));
        }
        int[] sizes = classes.stream()
                .mapToInt(each -> (int) ((long) each.pupils() * pupils / now))
                .toArray();
        int left = pupils - IntStream.of(sizes).sum();
        IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingLong(
                        (Integer i) -> -((long) classes.get(i).pupils() * pupils % now)))
                .limit(left)
                .forEach(i -> sizes[i]++);
        List<ClassSize> spread = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            spread.add(sized(classes.get(i), sizes[i]));
        }
        return spread;
    }

    private static List<ClassSize> renamed(List<ClassSize> classes, List<ClassSize> sizes) {
        return IntStream.range(0, classes.size())
                .mapToObj(i -> sized(classes.get(i), sizes.get(i).pupils()))
                .toList();
    }

    private static ClassSize sized(ClassSize schoolClass, int pupils) {
        return new ClassSize(
                schoolClass.name(), schoolClass.stage(), schoolClass.grade(), pupils, schoolClass.campus());
    }
}
