package io.junheng.gateway.webhook;

import io.junheng.kit.problem.ProblemType;

/** Refusals of webhooks (推送错误目录). */
enum WebhookProblem implements ProblemType {
    CLIENT_ONLY(422, "推送属于接口客户端,请用客户端密钥登记", "A webhook belongs to an API client; register it with a client's key"),
    BAD_NAME(422, "名称应为 1 至 {0} 个可见字符", "The name must be 1 to {0} visible characters"),
    BAD_URL(422, "推送地址无效:{0}", "The target is not valid: {0}"),
    INSIDE_ADDRESS(422, "推送地址指向内部网络", "The target leads to an address inside"),
    UNRESOLVED(422, "推送地址的主机名无法解析", "The target's host cannot be resolved"),
    UNKNOWN_RESOURCE(422, "没有资源 {0}", "There is no resource {0}"),
    BEYOND_SCOPES(422, "该客户端未获授权读取这些资源", "The client is not granted to read these resources"),
    UNKNOWN_REGION(422, "没有区划 {0},或不在您的管辖范围内", "There is no region {0}, or it lies outside your scope"),
    TOO_MANY(409, "每个客户端最多 {0} 个推送", "A client may have {0} webhooks at most"),
    BAD_OVERLAP(422, "重叠时间应为 0 至 {0} 秒", "The overlap must be 0 to {0} seconds"),
    REMOVED(409, "该推送已删除", "The webhook has been removed"),
    CURSOR_GONE(410, "变更流已不含该游标", "The change feed no longer reaches back to this cursor"),
    BAD_CURSOR(422, "不是变更流的游标", "It is not a cursor of the change feed"),
    NOT_GIVEN_UP(409, "只有已放弃的投递可以重试", "Only a delivery that was given up can be tried again"),
    FEED_UNAVAILABLE(503, "变更流暂不可用", "The change feed is not available for the moment");

    private final int status;
    private final String zh;
    private final String en;

    WebhookProblem(int status, String zh, String en) {
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
