package io.junheng.registry.school;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.transfer.ImportColumn;
import io.junheng.kit.transfer.ImportRow;
import io.junheng.registry.reading.Figure;
import io.junheng.registry.reading.Flag;
import io.junheng.registry.reading.ReadingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** A row of an import of schools (学校导入行). What the file has no column for stays as it is known; a blank cell says that there is none. */
@ApplicationScoped
class SchoolRow {

    static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("code", "学校标识码，10 位"),
            ImportColumn.required("name", "学校名称"),
            ImportColumn.required("type", "办学类型代码"),
            ImportColumn.required("founder", "举办者代码"),
            ImportColumn.required("urbanRural", "城乡分类代码"),
            ImportColumn.required("regionCode", "所在区划代码"),
            ImportColumn.optional("boarding", "是否寄宿制 true / false"),
            ImportColumn.optional("centralSchool", "所属中心校标识码，教学点必填"),
            ImportColumn.optional("unifiedSocialCreditCode", "统一社会信用代码"),
            ImportColumn.optional("openedOn", "设立日期 yyyy-MM-dd"),
            ImportColumn.optional("closedOn", "撤销日期 yyyy-MM-dd"),
            ImportColumn.optional("shortName", "学校简称"),
            ImportColumn.optional("nameEn", "英文名称"),
            ImportColumn.optional("address", "学校地址"),
            ImportColumn.optional("addressCode", "地址代码（12 位统计用区划代码）"),
            ImportColumn.optional("authorityCode", "属地管理教育行政部门代码（12 位）"),
            ImportColumn.optional("attachedStages", "附设班学段，以空格分隔"),
            ImportColumn.optional("smallScale", "乡村小规模学校 true / false"),
            ImportColumn.optional("remote", "偏远地区学校 true / false"),
            ImportColumn.optional("minority", "民族学校 true / false"),
            ImportColumn.optional("border", "边境学校、国门学校 true / false"),
            ImportColumn.optional("inclusive", "普惠性民办幼儿园 true / false"),
            ImportColumn.optional("licenceNumber", "办学许可证号"),
            ImportColumn.optional("licenceIssuedOn", "许可证发证日期 yyyy-MM-dd"),
            ImportColumn.optional("licenceValidTo", "许可证有效期至 yyyy-MM-dd"),
            ImportColumn.optional("legalPersonNumber", "法人登记证号"),
            ImportColumn.optional("legalPersonRegisteredOn", "法人登记日期 yyyy-MM-dd"),
            ImportColumn.optional("charterDocument", "章程核准文号"),
            ImportColumn.optional("charterApprovedOn", "章程核准日期 yyyy-MM-dd"),
            ImportColumn.optional("longitude", "经度（度，东经为正）"),
            ImportColumn.optional("latitude", "纬度（度，北纬为正）"),
            ImportColumn.optional("primaryYears", "小学规定年制"),
            ImportColumn.optional("primaryEntryAge", "小学入学年龄"),
            ImportColumn.optional("juniorYears", "初中规定年制"),
            ImportColumn.optional("juniorEntryAge", "初中入学年龄"),
            ImportColumn.optional("designClasses", "设计班数"),
            ImportColumn.optional("designPupils", "设计规模（人）"),
            ImportColumn.optional("campuses", "校区，JSON"),
            ImportColumn.optional("validFrom", "信息起始日期 yyyy-MM-dd，缺省为更正"));

    private final ObjectMapper json;

    SchoolRow(ObjectMapper json) {
        this.json = json;
    }

    /** The school that {@code row} tells of; refused when a cell is not of its column's kind. */
    PutSchool read(ImportRow row) {
        return new PutSchool(
                cell(row, "code", text -> SchoolCode.of(text).text()),
                row.get("name"),
                row.get("type"),
                row.get("founder"),
                row.get("urbanRural"),
                row.get("regionCode"),
                flag(row, "boarding"),
                row.get("centralSchool"),
                row.get("unifiedSocialCreditCode"),
                row.get("openedOn"),
                row.get("closedOn"),
                row.get("shortName"),
                row.get("nameEn"),
                row.get("address"),
                row.get("addressCode"),
                row.get("authorityCode"),
                words(row, "attachedStages"),
                flag(row, "smallScale"),
                flag(row, "remote"),
                flag(row, "minority"),
                flag(row, "border"),
                flag(row, "inclusive"),
                row.get("licenceNumber"),
                row.get("licenceIssuedOn"),
                row.get("licenceValidTo"),
                row.get("legalPersonNumber"),
                row.get("legalPersonRegisteredOn"),
                row.get("charterDocument"),
                row.get("charterApprovedOn"),
                number(row, "longitude"),
                number(row, "latitude"),
                count(row, "primaryYears"),
                count(row, "primaryEntryAge"),
                count(row, "juniorYears"),
                count(row, "juniorEntryAge"),
                count(row, "designClasses"),
                count(row, "designPupils"),
                campuses(row),
                row.get("validFrom"));
    }

    /** {@code request} with what is known of {@code school}, null for a new one, in the columns that the file does not have. */
    PutSchool over(School school, ImportRow row, PutSchool request) {
        if (school == null) {
            return request;
        }
        PutSchool known = PutSchool.of(school);
        PutSchool whole = new PutSchool(
                either(row, "code", request.code(), known.code()),
                either(row, "name", request.name(), known.name()),
                either(row, "type", request.type(), known.type()),
                either(row, "founder", request.founder(), known.founder()),
                either(row, "urbanRural", request.urbanRural(), known.urbanRural()),
                either(row, "regionCode", request.regionCode(), known.regionCode()),
                either(row, "boarding", request.boarding(), known.boarding()),
                either(row, "centralSchool", request.centralSchool(), known.centralSchool()),
                either(
                        row,
                        "unifiedSocialCreditCode",
                        request.unifiedSocialCreditCode(),
                        known.unifiedSocialCreditCode()),
                either(row, "openedOn", request.openedOn(), known.openedOn()),
                either(row, "closedOn", request.closedOn(), known.closedOn()),
                either(row, "shortName", request.shortName(), known.shortName()),
                either(row, "nameEn", request.nameEn(), known.nameEn()),
                either(row, "address", request.address(), known.address()),
                either(row, "addressCode", request.addressCode(), known.addressCode()),
                either(row, "authorityCode", request.authorityCode(), known.authorityCode()),
                either(row, "attachedStages", request.attachedStages(), known.attachedStages()),
                either(row, "smallScale", request.smallScale(), known.smallScale()),
                either(row, "remote", request.remote(), known.remote()),
                either(row, "minority", request.minority(), known.minority()),
                either(row, "border", request.border(), known.border()),
                either(row, "inclusive", request.inclusive(), known.inclusive()),
                either(row, "licenceNumber", request.licenceNumber(), known.licenceNumber()),
                either(row, "licenceIssuedOn", request.licenceIssuedOn(), known.licenceIssuedOn()),
                either(row, "licenceValidTo", request.licenceValidTo(), known.licenceValidTo()),
                either(row, "legalPersonNumber", request.legalPersonNumber(), known.legalPersonNumber()),
                either(
                        row,
                        "legalPersonRegisteredOn",
                        request.legalPersonRegisteredOn(),
                        known.legalPersonRegisteredOn()),
                either(row, "charterDocument", request.charterDocument(), known.charterDocument()),
                either(row, "charterApprovedOn", request.charterApprovedOn(), known.charterApprovedOn()),
                either(row, "longitude", request.longitude(), known.longitude()),
                either(row, "latitude", request.latitude(), known.latitude()),
                either(row, "primaryYears", request.primaryYears(), known.primaryYears()),
                either(row, "primaryEntryAge", request.primaryEntryAge(), known.primaryEntryAge()),
                either(row, "juniorYears", request.juniorYears(), known.juniorYears()),
                either(row, "juniorEntryAge", request.juniorEntryAge(), known.juniorEntryAge()),
                either(row, "designClasses", request.designClasses(), known.designClasses()),
                either(row, "designPupils", request.designPupils(), known.designPupils()),
                either(row, "campuses", request.campuses(), known.campuses()),
                either(row, "validFrom", request.validFrom(), known.validFrom()));
        return whole.equals(request) ? request : whole;
    }

    private static <T> T either(ImportRow row, String column, T told, T known) {
        return row.tells(column) ? told : known;
    }

    private static <T> T cell(ImportRow row, String column, Function<String, T> reading) {
        try {
            return reading.apply(row.get(column));
        } catch (Problem refused) {
            throw refused.at("/" + column);
        }
    }

    private static <T> T given(ImportRow row, String column, Function<String, T> reading) {
        return row.get(column) == null ? null : cell(row, column, reading);
    }

    private static Boolean flag(ImportRow row, String column) {
        return given(row, column, Flag::of);
    }

    private static BigDecimal number(ImportRow row, String column) {
        return given(row, column, Figure::of);
    }

    private static Integer count(ImportRow row, String column) {
        return given(row, column, text -> {
            if (!text.matches("[0-9]{1,9}")) {
                throw Problem.of(ReadingProblem.NUMBER_FORMAT, text);
            }
            return Integer.valueOf(text);
        });
    }

    private static List<String> words(ImportRow row, String column) {
        return given(row, column, text -> List.of(text.split(" +")));
    }

    private List<Campus> campuses(ImportRow row) {
        return given(row, "campuses", text -> {
            try {
                return json.readValue(text, new TypeReference<List<Campus>>() {});
            } catch (JsonProcessingException e) {
                throw Problem.of(SchoolProblem.CAMPUSES_FORMAT);
            }
        });
    }
}
