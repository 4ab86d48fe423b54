package io.junheng.task.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {

    private static final String CITY = "/220000/220300/";
    private static final String COUNTY = "/220000/220300/220322/";

    private final Directory directory = new Directory(List.of(
            entry("wjw", "市卫生健康委", CITY, "四平市", "市卫健委"),
            entry("scjg", "市市场监管局", CITY, "四平市", "市市场监督管理局"),
            entry("czj", "市财政局", CITY, "四平市"),
            entry("xczj", "县财政局", COUNTY, "梨树县"),
            entry("jyj", "四平市教育局", CITY, "四平市"),
            entry("wb", "党委办公室", CITY, "四平市"),
            entry("wb2", "市党委办公室", CITY, "四平市")));

    @ParameterizedTest
    @CsvSource({
        "市卫生健康委,wjw",
        "市卫健委,wjw",
        "卫健委,wjw",
        "四平市卫健委,wjw",
        "市市场监督管理局,scjg",
        "市场监管局,scjg",
        "市财政局,czj",
        "县财政局,xczj",
        "梨树县财政局,xczj",
        "教育局,jyj",
        "市教育局,jyj",
    })
    void aNameMeansTheDepartmentThatAnswersToIt(String name, String code) {
        assertThat(directory.resolve(name)).map(Department::code).contains(code);
    }

    @Test
    void aNameWithoutPrefixMeansTheNearestDepartment() {
        assertThat(directory.resolve("财政局")).map(Department::code).contains("xczj");
    }

    @Test
    void aNameThatTwoDepartmentsOfOneLevelAnswerToMeansNobody() {
        assertThat(directory.resolve("市党委办公室")).isEmpty();
    }

    @Test
    void anUnknownNameMeansNobody() {
        assertThat(directory.resolve("市委编办")).isEmpty();
        assertThat(directory.resolve("各县市区人民政府")).isEmpty();
        assertThat(directory.resolve("")).isEmpty();
    }

    @Test
    void theWidthOfLettersAndSpacesDoNotMatter() {
        assertThat(directory.resolve(" 市 财政局")).map(Department::code).contains("czj");
    }

    private static Directory.Entry entry(String code, String name, String path, String region, String... aliases) {
        return new Directory.Entry(new Department(code, name, List.of(aliases), "220300", path, null, 1), region);
    }
}
