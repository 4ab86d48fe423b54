package io.junheng.benchmarks.nation;

import java.util.List;

/**
 * The seven kinds of school of the yearly bulletin (全国教育事业发展统计公报), with what was published of each. Counts and mean sizes are those of 2023; the
 * teaching points (教学点), which the bulletin counts apart, are left out.
 *
 * <p>Shares inside a kind are older where nothing newer was published: 九年一贯制 25.5% of 初中 in 2012, 完全中学, 高级中学 and 十二年一贯制学校 5,353 : 7,202 :
 * 1,680 in 2020, schools by 城区, 镇区 and 乡村 in 2018 (小学) and 2012 (初中).
 */
enum Kind {
    KINDERGARTEN("幼儿园", 274_400, 149, 0.5447, List.of(share("111", 1)), Places.OF_TOWNS),
    PRIMARY("小学", 143_500, 753, 0.0516, List.of(share("211", 1)), new Places(27_811, 43_397, 90_603)),
    JUNIOR(
            "初中",
            52_300,
            1_003,
            0.0516,
            List.of(share("312", 0.255), share("311", 0.745)),
            new Places(10_932, 22_876, 19_408)),
    SENIOR(
            "普通高中",
            15_400,
            1_821,
            0.2969,
            List.of(share("341", 5_353), share("342", 7_202), share("345", 1_680)),
            Places.OF_TOWNS),
    VOCATIONAL("中等职业学校", 7_085, 1_833, 0.3004, List.of(share("362", 1)), Places.OF_TOWNS),
    SPECIAL("特殊教育学校", 2_345, 145, 0, List.of(share("514", 1)), Places.OF_TOWNS),
    HIGHER("高等学校", 3_074, 0, 0, List.of(share("412", 1)), Places.OF_TOWNS);

    private final String label;
    private final int national;
    private final int meanPupils;
    private final double privateShare;
    private final List<TypeShare> types;
    private final Places places;

    Kind(String label, int national, int meanPupils, double privateShare, List<TypeShare> types, Places places) {
        this.label = label;
        this.national = national;
        this.meanPupils = meanPupils;
        this.privateShare = privateShare;
        this.types = types;
        this.places = places;
    }

    /** A type of the standard and its weight among those of its kind. */
    record TypeShare(String type, double weight) {}

    /** Weights of 城区, 镇区 and 乡村. */
    record Places(double urban, double town, double rural) {

        /** Nothing was published: as the places themselves are. */
        static final Places OF_TOWNS = new Places(0, 0, 0);

        boolean known() {
            return urban + town + rural > 0;
        }
    }

    private static TypeShare share(String type, double weight) {
        return new TypeShare(type, weight);
    }

    String label() {
        return label;
    }

    int national() {
        return national;
    }

    int meanPupils() {
        return meanPupils;
    }

    double privateShare() {
        return privateShare;
    }

    List<TypeShare> types() {
        return types;
    }

    Places places() {
        return places;
    }

    static int nationalTotal() {
        int total = 0;
        for (Kind kind : values()) {
            total += kind.national;
        }
        return total;
    }
}
