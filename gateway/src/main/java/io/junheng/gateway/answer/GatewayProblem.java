package io.junheng.gateway.answer;

import io.junheng.kit.problem.ProblemType;

/** Refusals that the gateway gives before, or instead of, a service (网关错误目录). */
public enum GatewayProblem implements ProblemType {
    MALFORMED_REQUEST(400, "请求不符合 HTTP 规范:{0}", "The request is not valid HTTP: {0}"),
    MALFORMED_TARGET(400, "请求路径或查询串无效:{0}", "The path or query is not valid: {0}"),
    FOREIGN_HOST(400, "请求指向其他主机", "The request names a host that is not this one"),
    UNKNOWN_TAG(400, "没有标签 {0};可用:{1}", "There is no tag {0}; known: {1}"),
    UNKNOWN_EXPANSION(400, "没有可展开的关联 {0};可用:{1}", "There is no expansion {0}; known: {1}"),
    TOO_MANY_EXPANSIONS(400, "一次最多展开 {0} 种关联", "No more than {0} expansions at once"),
    NOT_EXPANDABLE(400, "此处的对象没有可展开 {0} 的字段:{1}", "Nothing here has a field that {0} could be expanded from: {1}"),
    PAGE_TOO_LARGE_TO_EXPAND(400, "展开时每页最多 {0} 行", "A page that is expanded has {0} rows at most"),
    MALFORMED_IDENTIFIER(
            400,
            "外部编码写作 方案:编码,以逗号分隔,至多 {0} 个",
            "Foreign codes are written scheme:code, separated by comma, {0} at most"),
    UNKNOWN_SCHEME(400, "没有编码方案 {0}", "There is no scheme of codes {0}"),
    IDENTIFIER_NOT_HERE(400, "此处不能按 {0} 的外部编码查询;可用:{1}", "Nothing here is named by codes of {0}; these are: {1}"),
    UNAUTHENTICATED(401, "需要有效的身份凭据", "Valid credentials are required"),
    ADDRESS_NOT_ALLOWED(403, "该客户端不能从此网络地址访问", "The client may not be used from this network address"),
    BEYOND_SCOPES(403, "该密钥未获授权:{0}", "The key is not granted {0}"),
    FORBIDDEN(403, "您的角色无权进行此操作", "Your role does not allow this operation"),
    NOT_FOUND(404, "不存在,或不在您的管辖范围内", "It does not exist, or lies outside your scope"),
    METHOD_NOT_ALLOWED(405, "此资源不支持该方法", "This resource does not support the method"),
    REQUEST_TIMEOUT(408, "未在规定时间内收到完整请求", "The request did not arrive in time"),
    BODY_TOO_LARGE(413, "请求体超过 {0} 字节", "The body is larger than {0} bytes"),
    TARGET_TOO_LONG(414, "请求行超过 {0} 字节", "The request line is longer than {0} bytes"),
    ENCODED_BODY(415, "不接受经 {0} 编码的请求体", "A body encoded with {0} is not accepted"),
    EXPECTATION_FAILED(417, "无法满足 Expect 所述要求", "The expectation cannot be met"),
    TOO_MANY_GUESSES(429, "此地址发送的错误凭据过多,请稍后重试", "This address sent too many wrong credentials; try again later"),
    TOO_MANY_STREAMS(429, "每个客户端最多同时 {0} 条订阅", "A client may have {0} streams open at most"),
    TOO_MANY_REQUESTS(429, "请求过于频繁,请稍后重试", "Too many requests; try again later"),
    HEADERS_TOO_LARGE(431, "请求头超过 {0}", "The header fields exceed {0}"),
    METHOD_NOT_IMPLEMENTED(501, "不支持此方法", "The method is not supported"),
    ENCODING_NOT_IMPLEMENTED(501, "不支持此传输编码", "The transfer encoding is not supported"),
    UPSTREAM_BROKEN(502, "后端服务未给出有效应答", "The service behind gave no valid answer"),
    ANSWER_TOO_LARGE(
            400,
            "待展开的应答超过 {0} 字节,请减小 pageSize",
            "What is to be expanded is larger than {0} bytes; ask for a smaller page"),
    UPSTREAM_UNAVAILABLE(503, "后端服务暂不可用,请稍后重试", "The service behind is not available for the moment; try again"),
    OVERLOADED(503, "网关繁忙,请稍后重试", "The gateway is busy; try again"),
    IDENTITY_UNAVAILABLE(503, "暂时无法核验身份,请稍后重试", "Credentials cannot be checked for the moment; try again"),
    UPSTREAM_TIMEOUT(504, "后端服务未在规定时间内应答", "The service behind did not answer in time"),
    VERSION_NOT_SUPPORTED(505, "不支持此 HTTP 版本", "The HTTP version is not supported"),
    INTERNAL(500, "内部错误,编号 {0}", "Internal error, reference {0}");

    private final int status;
    private final String zh;
    private final String en;

    GatewayProblem(int status, String zh, String en) {
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
