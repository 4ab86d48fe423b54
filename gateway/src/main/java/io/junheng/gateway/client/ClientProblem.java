package io.junheng.gateway.client;

import io.junheng.kit.problem.ProblemType;

/** Refusals of the client register (客户端登记错误目录). */
enum ClientProblem implements ProblemType {
    UNKNOWN_ROLE(422, "没有角色 {0};可用:{1}", "There is no role {0}; known: {1}"),
    ROLE_REQUIRED(422, "至少需要一个角色", "At least one role is required"),
    UNKNOWN_REGION(422, "没有区划 {0},或不在您的管辖范围内", "There is no region {0}, or it lies outside your scope"),
    REGION_REQUIRED(422, "您的管辖范围有限,须指明区划", "Your scope is limited, so a region must be named"),
    DEPARTMENT_BEYOND_YOURS(422, "您只能授予本部门 {0} 的权限", "You can only grant your own department, {0}"),
    SCHOOL_BEYOND_YOURS(422, "您只能授予本校 {0} 的权限", "You can only grant your own school, {0}"),
    BAD_SCOPE(422, "{0} 不是资源授权;写法为 资源:read 或 资源:write", "{0} is not a scope; it is resource:read or resource:write"),
    SCOPES_BEYOND_YOURS(422, "您只能授予自己拥有的资源授权", "You can only grant scopes that your own key has"),
    BAD_NETWORK(422, "{0} 不是 CIDR 形式的网段", "{0} is not a network in CIDR notation"),
    EXPIRY_PASSED(422, "到期时间须在将来", "The expiry must lie in the future"),
    BAD_OVERLAP(422, "重叠时间应为 0 至 {0} 秒", "The overlap must be 0 to {0} seconds"),
    BAD_NAME(422, "名称应为 1 至 {0} 个可见字符", "The name must be 1 to {0} visible characters"),
    CLIENT_NOT_USABLE(409, "该客户端已停用或到期", "The client is revoked or has expired"),
    LAST_ADMIN(409, "这是最后一个可用的全国管理员客户端", "This is the last usable client that administers the whole country");

    private final int status;
    private final String zh;
    private final String en;

    ClientProblem(int status, String zh, String en) {
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
