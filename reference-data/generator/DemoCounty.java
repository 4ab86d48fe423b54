import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Invents the schools of two counties (虚构示例数据) on real division codes: 梨树县 220322, built so that an evaluation
 * after 教督〔2017〕6号 has something to say, and the small 伊通满族自治县 220323.
 *
 * <p>Run as {@code java DemoCounty.java OUT}: writes schools, returns of school year 2023 and class lists as CSV files
 * into the directory {@code OUT}. Everything is drawn from one seed: the same program gives the same bytes on any
 * machine. Every school's name ends in （示例） and every serial number begins with 99, so that no row can be mistaken
 * for a real school.
 */
final class DemoCounty {

    private static final String FORM = "compulsory-school";
    private static final int YEAR = 2023;

    /** Thresholds of the seven indicators L1 to L7 of 教督〔2017〕6号, first 小学, then 初中. */
    private static final double[] PRIMARY = {4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3};

    private static final double[] JUNIOR = {5.3, 1, 0.9, 5.8, 10.2, 2500, 2.4};

    private static final List<String> ELEMENTS = List.of(
            "pupilsPrimary",
            "pupilsJunior",
            "pupilsSenior",
            "fullTimeTeachersPrimary",
            "fullTimeTeachersJunior",
            "higherDegreeTeachersPrimary",
            "higherDegreeTeachersJunior",
            "backboneTeachersPrimary",
            "backboneTeachersJunior",
            "artsSportsTeachersPrimary",
            "artsSportsTeachersJunior",
            "teachingRoomsArea",
            "indoorSportsArea",
            "sportsGroundArea",
            "equipmentValue",
            "multimediaRooms");

    private final Random random;
    private final Map<String, School> schools = new LinkedHashMap<>();
    private int serial;

    private DemoCounty(long seed, int serial) {
        this.random = new Random(seed);
        this.serial = serial;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: java DemoCounty.java OUT");
            System.exit(2);
        }
        Path out = Path.of(args[0]);
        DemoCounty lishu = new DemoCounty(220322, 990000);
        lishu.lishu();
        lishu.write(out, "");
        DemoCounty yitong = new DemoCounty(220323, 995000);
        yitong.yitong();
        yitong.write(out, "yitong-");
    }

    // ---------------------------------------------------------------- 梨树县

    private void lishu() {
        String[] towns = {
            "梨树镇", "郭家店镇", "榆树台镇", "孤家子镇", "小城子镇", "喇嘛甸镇", "蔡家镇", "刘家馆子镇", "十家堡镇", "孟家岭镇",
            "万发镇", "东河镇", "沈洋镇", "林海镇", "小宽镇"
        };
        String[] rural = {"白山乡", "泉眼岭乡", "胜利乡", "四棵树乡", "双河乡", "金山乡"};
        primary("实验小学", "220322001", "111", 1764);
        primary("第一小学", "220322001", "111", 1512);
        primary("第二小学", "220322002", "111", 1248);
        primary("康平小学", "220322002", "111", 1000);
        primary("第三小学", "220322001", "112", 870);
        primary("霍家店小学", "220322003", "112", 636);
        int[] townPupils = {930, 890, 760, 820, 600, 540, 480, 415, 450, 260, 380, 300, 345, 225, 285};
        for (int i = 0; i < towns.length; i++) {
            primary(towns[i] + "中心小学", town(100 + i), i < 5 ? "121" : "122", townPupils[i]);
        }
        for (int i = 3; i < rural.length; i++) {
            primary(rural[i] + "中心小学", town(200 + i), "210", 190 - 10 * i);
        }
        School own = primary("育才小学", "220322002", "111", 410);
        own.founder = "999";

        point("十家堡镇西山教学点", "十家堡镇中心小学", 68);
        point("榆树台镇泉沟教学点", "榆树台镇中心小学", 74);
        point("喇嘛甸镇王河教学点", "喇嘛甸镇中心小学", 61);
        point("郭家店镇青石教学点", "郭家店镇中心小学", 56);
        point("小宽镇东岭教学点", "小宽镇中心小学", 50);
        point("林海镇南台教学点", "林海镇中心小学", 49);
        point("四棵树乡付家教学点", "四棵树乡中心小学", 38);
        point("双河乡三合教学点", "双河乡中心小学", 27);
        point("金山乡下坎教学点", "金山乡中心小学", 16);

        junior("第一初级中学", "220322001", "111", 1620);
        junior("第二初级中学", "220322002", "111", 1180);
        junior("郭家店镇初级中学", "220322101", "121", 840);
        junior("榆树台镇初级中学", "220322102", "121", 640);
        junior("孤家子镇初级中学", "220322103", "121", 700);
        junior("小城子镇初级中学", "220322104", "121", 460);
        nineYear("白山乡九年一贯制学校", "220322200", "210", 200, 160);
        nineYear("泉眼岭乡九年一贯制学校", "220322201", "210", 166, 210);
        nineYear("胜利乡九年一贯制学校", "220322202", "210", 240, 130);
        nineYear("霍家店九年一贯制学校", "220322003", "112", 720, 480);
        School complete = school("341", "第三中学", "220322002", "111", 0, 420, 900);
        double weight = 420 + 1.2 * 900;
        facilities(complete, JUNIOR, weight, 1.15);
        staff(complete, "Junior", JUNIOR, 420);
        school("342", "第一高级中学", "220322001", "111", 0, 0, 0);
        special("特殊教育学校", "220322001", 96, 38);

        String[] urbanGardens = {"机关", "实验", "春蕾", "阳光", "小博士", "金色童年", "康平", "霍家店", "育红", "启明", "七彩", "贝贝"};
        for (int i = 0; i < urbanGardens.length; i++) {
            kindergarten(urbanGardens[i] + "幼儿园", "22032200" + (1 + i % 3), "111", i % 4 == 0);
        }
        for (int i = 0; i < towns.length; i++) {
            kindergarten(towns[i] + "中心幼儿园", town(100 + i), i < 5 ? "121" : "122", true);
        }
        for (int i = 0; i < rural.length; i++) {
            kindergarten(rural[i] + "中心幼儿园", town(200 + i), "210", i < 4);
        }
        String[] more = {"小太阳", "智慧树", "红苹果", "童心", "蓝天", "新星", "爱心", "希望", "金钥匙", "大风车", "小天使", "向日葵", "未来", "晨曦", "百灵"};
        for (int i = 0; i < more.length; i++) {
            kindergarten(towns[i] + more[i] + "幼儿园", town(100 + i), "122", false);
        }
        cases();
    }

    /** The schools that are there to be found: each misses one thing, or stands exactly on the line. */
    private void cases() {
        // Fails: far too few teachers above the required degree (80% of L1).
        named("第二小学").set("higherDegreeTeachersPrimary", atMost(0.80 * 4.2 * 1248 / 100));
        // Fails: rooms at 80% of L4.
        roomsPerPupil(named("蔡家镇中心小学"), 480, 3.6);
        // Fails: equipment at 75% of L6; the one that is put right later.
        equipmentPerPupil(named("万发镇中心小学"), 380, 1500);
        // Fails: two of seven miss, both above 85%: five of seven is not enough.
        named("孤家子镇初级中学").set("backboneTeachersJunior", 6).set("artsSportsTeachersJunior", 6);
        // Fails: arts and sports teachers at 0.5 per hundred.
        named("喇嘛甸镇中心小学").set("artsSportsTeachersPrimary", 2);
        // Fails in its junior part only, once the school is split 1 : 1.1.
        School baishan = named("白山乡九年一贯制学校");
        baishan.set("indoorSportsArea", 0).set("sportsGroundArea", round(7.6 * (200 + 1.1 * 160)));
        // Fails: a teaching point large enough to count, with a single multimedia room.
        named("十家堡镇西山教学点").set("multimediaRooms", 1);
        // Oversize classes: 初中 above 50 and a 大班额 of 56; 小学 above 45.
        named("第一初级中学").move("八年级1班", "八年级2班", 56).move("七年级3班", "七年级4班", 52);
        named("实验小学").move("三年级1班", "三年级2班", 47).move("五年级2班", "五年级3班", 46);
        // Passes with all seven exactly on the line: 1000 pupils.
        named("康平小学")
                .set("fullTimeTeachersPrimary", 60)
                .set("higherDegreeTeachersPrimary", 42)
                .set("backboneTeachersPrimary", 10)
                .set("artsSportsTeachersPrimary", 9)
                .set("indoorSportsArea", 600)
                .set("teachingRoomsArea", 4500 + 600)
                .set("sportsGroundArea", 7500 - 600)
                .set("equipmentValue", 200)
                .set("multimediaRooms", 23);
        // Passes: six meet, the seventh stands exactly at 85%.
        equipmentPerPupil(named("小城子镇中心小学"), 600, 1700);
    }

    private void roomsPerPupil(School school, int pupils, double squareMetres) {
        school.set("teachingRoomsArea", round(pupils * squareMetres) + school.values.get("indoorSportsArea").intValue());
    }

    private void equipmentPerPupil(School school, int pupils, double yuan) {
        school.set("equipmentValue", BigDecimal.valueOf(pupils * yuan / 10_000).setScale(2, RoundingMode.HALF_UP));
    }

    // ---------------------------------------------------------------- 伊通满族自治县

    private void yitong() {
        primary("实验小学", "220323001", "111", 1240);
        primary("永宁小学", "220323002", "111", 760);
        primary("伊通镇中心小学", "220323100", "121", 520);
        primary("营城子镇中心小学", "220323108", "122", 310);
        point("营城子镇北沟教学点", "营城子镇中心小学", 42);
        junior("第一初级中学", "220323001", "111", 980);
        junior("伊丹镇初级中学", "220323102", "121", 360);
        nineYear("三道乡九年一贯制学校", "220323202", "210", 180, 120);
        special("特殊教育学校", "220323001", 44, 15);
        kindergarten("机关幼儿园", "220323001", "111", true);
        kindergarten("永宁幼儿园", "220323002", "111", false);
        kindergarten("伊通镇中心幼儿园", "220323100", "121", true);
        kindergarten("伊丹镇中心幼儿园", "220323102", "121", true);
        kindergarten("景台镇小星星幼儿园", "220323104", "122", false);
        kindergarten("靠山镇幼儿园", "220323105", "122", false);
    }

    // ---------------------------------------------------------------- kinds of school

    private School primary(String name, String region, String urbanRural, int pupils) {
        School school = school("211", name, region, urbanRural, pupils, 0, 0);
        staff(school, "Primary", PRIMARY, pupils);
        facilities(school, PRIMARY, pupils, 1);
        return school;
    }

    private void point(String name, String parent, int pupils) {
        School central = named(parent);
        School school = school("218", name, central.region, "220", pupils, 0, 0);
        school.central = central.code;
        staff(school, "Primary", PRIMARY, pupils);
        facilities(school, PRIMARY, pupils, 1.1);
    }

    private void junior(String name, String region, String urbanRural, int pupils) {
        School school = school("311", name, region, urbanRural, 0, pupils, 0);
        school.boarding = !urbanRural.startsWith("11");
        staff(school, "Junior", JUNIOR, pupils);
        facilities(school, JUNIOR, pupils, 1);
    }

    private void nineYear(String name, String region, String urbanRural, int primary, int junior) {
        School school = school("312", name, region, urbanRural, primary, junior, 0);
        school.boarding = urbanRural.startsWith("2");
        staff(school, "Primary", PRIMARY, primary);
        staff(school, "Junior", JUNIOR, junior);
        facilities(school, new double[] {0, 0, 0, 5.8 / 1.1, 10.2 / 1.1, 2500 / 1.1, 2.3}, primary + 1.1 * junior, 1.05);
    }

    private void special(String name, String region, int primary, int junior) {
        School school = school("514", name, region, "111", primary, junior, 0);
        school.boarding = true;
        staff(school, "Primary", PRIMARY, primary);
        staff(school, "Junior", JUNIOR, junior);
        facilities(school, JUNIOR, primary + junior, 1.5);
        school.set("pupilsSenior", 0);
    }

    private void kindergarten(String name, String region, String urbanRural, boolean ownedByState) {
        school("111", name, region, urbanRural, 0, 0, 0).founder = ownedByState ? "831" : "999";
    }

    private School school(String type, String name, String region, String urbanRural, int p, int j, int s) {
        serial++;
        String category = type.startsWith("5") ? "51" : type.startsWith("34") ? "34" : type.substring(0, 2);
        School school = new School(category + "22" + serial, type, name, region, urbanRural);
        school.opened = (1950 + random.nextInt(65)) + "-09-01";
        schools.put(name, school);
        if (p > 0) {
            school.set("pupilsPrimary", p);
            classes(school, "PRIMARY", "P", new String[] {"一", "二", "三", "四", "五", "六"}, p, 43);
        }
        if (j > 0) {
            school.set("pupilsJunior", j);
            classes(school, "JUNIOR", "J", new String[] {"七", "八", "九"}, j, 48);
        }
        if (s > 0) {
            school.set("pupilsSenior", s);
            classes(school, "SENIOR", "S", new String[] {"高一", "高二", "高三"}, s, 50);
        }
        return school;
    }

    /** Teachers per stage: at or above the thresholds, small schools with a wider spread because people are whole. */
    private void staff(School school, String stage, double[] line, int pupils) {
        int higher = atLeast(line[0] * pupils / 100 * spread(0.14));
        school.set("higherDegreeTeachers" + stage, higher);
        school.set("fullTimeTeachers" + stage, higher + 1 + random.nextInt(1 + pupils / 120));
        school.set("backboneTeachers" + stage, atLeast(line[1] * pupils / 100 * spread(0.25)));
        school.set("artsSportsTeachers" + stage, atLeast(line[2] * pupils / 100 * spread(0.20)));
    }

    /** Rooms, grounds and equipment for {@code pupils} (weighted where stages share a site). */
    private void facilities(School school, double[] line, double pupils, double generous) {
        int indoor = pupils < 300 ? 0 : 50 * (6 + random.nextInt(8));
        int rooms = 5 * atLeast(line[3] * pupils * generous * spread(0.18) / 5);
        double sports = Math.max(line[4] * pupils * generous * spread(0.30), 1600 + 200 * random.nextInt(12));
        BigDecimal equipment = BigDecimal.valueOf(line[5] * pupils * generous * spread(0.25) / 10_000)
                .setScale(2, RoundingMode.CEILING);
        school.set("teachingRoomsArea", rooms + indoor)
                .set("indoorSportsArea", indoor)
                .set("sportsGroundArea", Math.max(0, 10 * atLeast(sports / 10) - indoor))
                .set("equipmentValue", equipment)
                .set("multimediaRooms", atLeast(line[6] * pupils / 100 * generous * spread(0.20)));
    }

    /** A factor above 1: mostly a little more than required, now and then a lot. */
    private double spread(double width) {
        return 1.03 + width * StrictMath.abs(random.nextGaussian()) * 1.6;
    }

    private void classes(School school, String stage, String letter, String[] grades, int pupils, int full) {
        int left = pupils;
        for (int g = 0; g < grades.length; g++) {
            int inGrade = left / (grades.length - g);
            if (g < grades.length - 1 && inGrade > 12) {
                inGrade += random.nextInt(1 + inGrade / 8) - inGrade / 16;
            }
            left -= inGrade;
            int count = Math.max(1, (inGrade + full - 1) / full);
            for (int c = 0; c < count; c++) {
                int size = inGrade / count + (c < inGrade % count ? 1 : 0);
                String grade = grades[g].length() > 1 ? grades[g] : grades[g] + "年级";
                school.classes.put(
                        grade + (c + 1) + "班", new SchoolClass(stage, letter + (g + 1), grade + (c + 1) + "班", size));
            }
        }
    }

    // ---------------------------------------------------------------- output

    private void write(Path out, String prefix) throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> returns = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        rows.add("code,name,type,founder,urbanRural,regionCode,boarding,centralSchool,openedOn");
        returns.add("schoolCode,year,form," + String.join(",", ELEMENTS));
        classes.add("schoolCode,year,form,stage,grade,name,pupils");
        String county = prefix.isEmpty() ? "梨树县" : "伊通满族自治县";
        Map<String, School> byCode = new TreeMap<>();
        schools.values().forEach(school -> byCode.put(school.code, school));
        for (School school : byCode.values()) {
            rows.add(String.join(
                    ",",
                    school.code,
                    county + school.name + "（示例）",
                    school.type,
                    school.founder,
                    school.urbanRural,
                    school.region,
                    Boolean.toString(school.boarding),
                    school.central,
                    school.opened));
            if (school.values.isEmpty()) {
                continue;
            }
            StringBuilder row = new StringBuilder(school.code + "," + YEAR + "," + FORM);
            for (String element : ELEMENTS) {
                BigDecimal value = school.values.get(element);
                row.append(',').append(value == null ? "" : value.toPlainString());
            }
            returns.add(row.toString());
            for (SchoolClass c : school.classes.values()) {
                classes.add(String.join(
                        ",",
                        school.code,
                        Integer.toString(YEAR),
                        FORM,
                        c.stage,
                        c.grade,
                        c.name,
                        Integer.toString(c.pupils)));
            }
        }
        save(out.resolve(prefix + "schools.csv"), rows);
        save(out.resolve(prefix + "school-returns-" + YEAR + ".csv"), returns);
        save(out.resolve(prefix + "classes-" + YEAR + ".csv"), classes);
    }

    private static void save(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        System.out.println(file.getFileName() + ": " + (lines.size() - 1) + " rows");
    }

    private School named(String name) {
        School school = schools.get(name);
        if (school == null) {
            throw new IllegalStateException("no school " + name);
        }
        return school;
    }

    private static String town(int number) {
        return "220322" + number;
    }

    private static int atLeast(double value) {
        return (int) Math.ceil(value - 1e-9);
    }

    private static int atMost(double value) {
        return (int) Math.floor(value + 1e-9);
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }

    private record SchoolClass(String stage, String grade, String name, int pupils) {}

    private static final class School {
        private final String code;
        private final String type;
        private final String name;
        private final String region;
        private final String urbanRural;
        private final Map<String, BigDecimal> values = new LinkedHashMap<>();
        private final Map<String, SchoolClass> classes = new LinkedHashMap<>();
        private String founder = "831";
        private String central = "";
        private String opened = "";
        private boolean boarding;

        private School(String code, String type, String name, String region, String urbanRural) {
            this.code = code;
            this.type = type;
            this.name = name;
            this.region = region;
            this.urbanRural = urbanRural;
        }

        private School set(String element, int value) {
            return set(element, BigDecimal.valueOf(value));
        }

        private School set(String element, BigDecimal value) {
            values.put(element, value);
            return this;
        }

        /** Makes {@code to} pupils sit in class {@code name}; the difference comes from {@code from}. */
        private School move(String name, String from, int to) {
            SchoolClass full = classes.get(name);
            SchoolClass giver = classes.get(from);
            int moved = to - full.pupils;
            classes.put(name, new SchoolClass(full.stage, full.grade, name, to));
            classes.put(from, new SchoolClass(giver.stage, giver.grade, from, giver.pupils - moved));
            return this;
        }
    }
}
