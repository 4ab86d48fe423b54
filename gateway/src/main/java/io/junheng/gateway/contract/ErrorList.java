package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** The error catalogue (错误目录): every code that a problem can carry, from each service's own, as the build collected them. */
final class ErrorList {

    private ErrorList() {}

    /** @param catalogue list of {@code service, code, status, zh, en}, in order */
    static String html(JsonNode catalogue, boolean chinese) {
        StringBuilder html = new StringBuilder();
        html.append(
                chinese
                        ? "<h1>错误目录</h1>\n<p>错误一律为 <code>application/problem+json</code>(RFC 9457)。<code>errors[].code</code> 是下列编码之一,稳定不变;"
                                + "<code>pointer</code> 指出位置,<code>args</code> 对应文中的 {0}、{1}。一次应答给出全部错误。</p>\n"
                        : "<h1>Errors</h1>\n<p>Every error is <code>application/problem+json</code> (RFC 9457). <code>errors[].code</code> is one of these and stays; "
                                + "<code>pointer</code> says where, <code>args</code> are the {0}, {1} of the sentence. One answer names everything that is wrong.</p>\n");
        String service = "";
        for (JsonNode each : catalogue) {
            if (!each.path("service").asText().equals(service)) {
                html.append(service.isEmpty() ? "" : "</table></div>\n");
                service = each.path("service").asText();
                html.append("<h2 id=\"")
                        .append(service)
                        .append("\">")
                        .append(Markdown.escaped(service))
                        .append("</h2>\n");
                html.append("<div class=\"wide\"><table><tr><th>HTTP</th><th>code</th><th>")
                        .append(chinese ? "含义" : "meaning")
                        .append("</th></tr>\n");
            }
            html.append("<tr><td>")
                    .append(each.path("status").asInt())
                    .append("</td><td><code>")
                    .append(Markdown.escaped(each.path("code").asText()))
                    .append("</code></td><td>")
                    .append(Markdown.escaped(each.path(chinese ? "zh" : "en").asText()))
                    .append("</td></tr>\n");
        }
        return html.append("</table></div>\n").toString();
    }
}
