package io.junheng.kit.problem;

/** Refusals that any service can give. */
public enum KitProblem implements ProblemType {
    MALFORMED_BODY(400, "请求体不是有效的 JSON:{0}", "The body is not valid JSON: {0}"),
    UNKNOWN_PROPERTY(400, "没有名为 {0} 的字段", "There is no field {0}"),
    DUPLICATE_PROPERTY(400, "字段 {0} 重复", "Field {0} occurs twice"),
    WRONG_TYPE(400, "字段的类型应为 {0}", "The field must be of type {0}"),
    BAD_REQUEST(400, "请求无法理解", "The request cannot be understood"),
    UNKNOWN_FILTER_FIELD(400, "不能按 {0} 过滤;可用:{1}", "Cannot filter by {0}; known: {1}"),
    UNKNOWN_FILTER_OPERATOR(400, "没有过滤运算符 {0}", "There is no filter operator {0}"),
    BAD_FILTER_VALUE(400, "{0} 不是 {1} 的有效值", "{0} is not a valid value of {1}"),
    MALFORMED_FILTER(400, "过滤条件应为 字段:运算符:值", "A filter is field:operator:value"),
    UNKNOWN_ORDER_FIELD(400, "不能按 {0} 排序;可用:{1}", "Cannot order by {0}; known: {1}"),
    UNKNOWN_FIELD(400, "没有字段 {0};可用:{1}", "There is no field {0}; known: {1}"),
    BAD_PAGE_SIZE(400, "pageSize 应为 1 至 {0}", "pageSize must be 1 to {0}"),
    BAD_PAGE_TOKEN(
            400, "pageToken 无效,或与过滤、排序条件不符", "pageToken is not valid, or belongs to other filters or another order"),
    BAD_PARTITIONS(400, "number 应为 1 至 {0}", "number must be 1 to {0}"),
    NOT_DATED(400, "此列表没有基准日", "This list keeps no past to look at"),
    NO_CHANGES(400, "此列表没有变更流", "This list has no feed of changes"),
    CHANGED_SINCE_ALONE(400, "changedSince 不能与其他参数同用", "changedSince cannot be combined with other parameters"),
    UNAUTHENTICATED(401, "需要有效的身份凭据", "Valid credentials are required"),
    FORBIDDEN(403, "您的角色无权进行此操作", "Your role does not allow this operation"),
    NOT_FOUND(404, "不存在,或不在您的管辖范围内", "It does not exist, or lies outside your scope"),
    METHOD_NOT_ALLOWED(405, "此资源不支持该方法", "This resource does not support the method"),
    NOT_ACCEPTABLE(406, "无法提供所要求的格式", "The requested format is not available"),
    IDEMPOTENCY_KEY_IN_PROGRESS(
            409, "同一 Idempotency-Key 的请求正在处理", "A request with this Idempotency-Key is still running"),
    JOB_NOT_FINISHED(409, "任务尚未完成", "The job has not finished"),
    JOB_FINISHED(409, "任务已结束,不能取消", "The job has finished and cannot be cancelled"),
    ALREADY_EXISTS(412, "已存在", "It exists already"),
    STALE(412, "数据已被他人修改,请重新读取", "Somebody else has changed it; read it again"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持此内容类型", "This content type is not supported"),
    INVALID(422, "{0}", "{0}"),
    IDEMPOTENCY_KEY_REUSED(422, "同一 Idempotency-Key 已用于另一请求", "This Idempotency-Key was used for another request"),
    BAD_IDEMPOTENCY_KEY(
            400,
            "Idempotency-Key 应为 1 至 128 个可见 ASCII 字符",
            "Idempotency-Key must be 1 to 128 visible ASCII characters"),
    UNKNOWN_IMPORT(404, "没有名为 {0} 的导入", "There is no import named {0}"),
    UNKNOWN_EXPORT(404, "没有名为 {0} 的导出", "There is no export named {0}"),
    UNKNOWN_COLUMN(422, "没有名为 {0} 的列", "There is no column {0}"),
    MISSING_COLUMN(422, "缺少列 {0}", "Column {0} is missing"),
    DUPLICATE_COLUMN(422, "列 {0} 重复", "Column {0} occurs twice"),
    UNREADABLE_FILE(422, "文件无法读取(第 {0} 行附近):{1}", "The file cannot be read (near line {0}): {1}"),
    WRONG_ENCODING(
            422,
            "文件编码无法识别;请使用 UTF-8、UTF-16(带 BOM)或 GB18030",
            "The file's encoding is not recognised; use UTF-8, UTF-16 with a BOM, or GB18030"),
    DUPLICATE_IN_FILE(422, "与第 {0} 行的键相同", "Has the same key as row {0}"),
    TOO_MANY_CELLS(422, "该行的单元格多于表头", "The row has more cells than the header"),
    VALUE_REQUIRED(422, "必填", "A value is required"),
    MISSING_PRECONDITION(428, "修改已有数据须带 If-Match", "If-Match is required to change what exists"),
    UNAVAILABLE(503, "服务暂不可用,请稍后重试", "The service is not available for the moment; try again"),
    INTERNAL(500, "内部错误,编号 {0}", "Internal error, reference {0}");

    private final int status;
    private final String zh;
    private final String en;

    KitProblem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
