package io.junheng.gateway.exchange;

import io.junheng.kit.problem.ProblemType;

/** Refusals of ways up and of packages (数据交换错误目录). */
enum ExchangeProblem implements ProblemType {
    UPLINK_CLIENT_ONLY(
            422, "上报通道属于接口客户端,请用客户端密钥登记", "A way up belongs to an API client; register it with a client's key"),
    UPLINK_NAME(422, "名称应为 1 至 {0} 个可见字符", "The name must be 1 to {0} visible characters"),
    UPLINK_SOURCE(422, "来源标识由小写字母、数字和连字符组成", "The name of a source is made of small letters, digits and hyphens"),
    UPLINK_RESOURCE(422, "不上报 {0};可用:{1}", "{0} is not pushed upwards; these are: {1}"),
    UPLINK_CREDENTIAL(
            422,
            "推送须有凭据,凭据只含可见 ASCII 字符,不超过 {0}",
            "Pushing needs a credential of visible ASCII characters, {0} at most"),
    UPLINK_REGION(422, "没有区划 {0},或不在您的管辖范围内", "There is no region {0}, or it lies outside your scope"),
    UPLINK_REMOVED(409, "该上报通道已删除", "The way up has been removed"),
    TOO_MANY_UPLINKS(409, "每个客户端最多 {0} 条上报通道", "A client may have {0} ways up at most"),
    UPLINK_CARRIED(409, "该通道只以文件携带，不用凭据", "This way up is carried as files and needs no credential"),
    BAD_OVERLAP(422, "重叠时间应为 0 至 {0} 秒", "The overlap must be 0 to {0} seconds"),
    NOTHING_TO_CARRY(404, "序号 {0} 之后没有可携带的内容", "There is nothing to carry after {0}"),
    NO_LONGER_KEPT(410, "序号 {0} 之后的内容已不再保存", "What came after {0} is no longer kept"),
    BAD_ACKNOWLEDGEMENT(422, "确认序号应在 0 与 {0} 之间", "What is acknowledged lies between 0 and {0}"),
    SOURCE_KEYS(422, "应有 1 至 {0} 个 Ed25519 公钥(SPKI,base64)", "There are 1 to {0} Ed25519 public keys (SPKI, base64)"),
    PACKAGE_FORMAT(422, "数据包第 {0} 行不符合格式", "Line {0} of the package does not have the format"),
    PACKAGE_CHECKSUM(422, "校验和不符,内容已改动或不完整", "The checksum does not fit: something was changed or is missing"),
    PACKAGE_SIGNATURE(422, "签名不是来源 {0} 的有效密钥所作", "The signature is by none of the keys of {0}"),
    PACKAGE_SOURCE(422, "没有来源 {0},或不在您的管辖范围内", "There is no source {0}, or it lies outside your scope"),
    SOURCE_REVOKED(409, "来源 {0} 已撤销", "The source {0} has been revoked"),
    ENTRY_OUTSIDE(422, "第 {0} 条不在来源的区划之内", "Entry {0} lies outside the region of its source"),
    CONTRADICTION(409, "第 {0} 条与已收到的内容不同", "Entry {0} differs from what was received under its number");

    private final int status;
    private final String zh;
    private final String en;

    ExchangeProblem(int status, String zh, String en) {
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
