package io.junheng.gateway.route;

/** The processes a request can be sent to (后端服务). */
public enum Service {
    REGISTRY("registry", "学校登记", "School registry"),
    INDICATOR("indicator", "指标评价", "Indicators"),
    TASK("task", "任务督导", "Tasks"),
    AUDIT("audit", "审计记录", "Audit"),
    /** The gateway's own REST resources, behind its internal port. */
    GATEWAY("gateway", "网关", "Gateway");

    private final String key;
    private final String zh;
    private final String en;

    Service(String key, String zh, String en) {
        this.key = key;
        this.zh = zh;
        this.en = en;
    }

    /** Name in configuration, health and metrics. */
    public String key() {
        return key;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
