package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The event catalogue (事件目录), read from the AsyncAPI document: each topic with its events and an example of each. */
final class EventList {

    private EventList() {}

    static String html(JsonNode asyncapi, boolean chinese) {
        StringBuilder html = new StringBuilder();
        html.append(
                chinese
                        ? "<h1>事件目录</h1>\n<p>各服务经 Kafka 发布的事件:CloudEvents 1.0,载荷为 JSON,<code>before</code> 与 <code>after</code> 为变更前后的全部状态。"
                                + "库外程序通常用变更流或推送即可,内容相同。全文:<a href=\"/asyncapi.yaml\">asyncapi.yaml</a></p>\n"
                        : "<h1>Events</h1>\n<p>What the services tell over Kafka: CloudEvents 1.0 with a JSON payload; <code>before</code> and <code>after</code> "
                                + "are the whole state around the change. Programs outside usually take the change feed or webhooks, which tell the same. "
                                + "The whole document: <a href=\"/asyncapi.yaml\">asyncapi.yaml</a></p>\n");
        List<Map.Entry<String, JsonNode>> channels =
                new ArrayList<>(asyncapi.path("channels").properties());
        channels.sort(Map.Entry.comparingByKey());
        for (Map.Entry<String, JsonNode> channel : channels) {
            String address = channel.getValue().path("address").asText();
            html.append("<h2 id=\"").append(Markdown.escaped(address)).append("\"><code>");
            html.append(Markdown.escaped(address)).append("</code></h2>\n");
            channel.getValue()
                    .path("messages")
                    .fieldNames()
                    .forEachRemaining(name -> message(
                            html, asyncapi.path("components").path("messages").path(name), chinese));
        }
        return html.toString();
    }

    private static void message(StringBuilder html, JsonNode message, boolean chinese) {
        html.append("<details><summary><code>")
                .append(Markdown.escaped(message.path("title").asText()))
                .append("</code> ")
                .append(Markdown.escaped(message.path("summary").asText()))
                .append("</summary>\n<p><code>")
                .append(Markdown.escaped(message.path("name").asText()))
                .append("</code>, ")
                .append(chinese ? "示例载荷:" : "an example payload:")
                .append("</p><pre tabindex=\"0\"><code>")
                .append(Markdown.escaped(
                        ContractText.yaml(message.path("examples").path(0).path("payload"))))
                .append("</code></pre></details>\n");
    }
}
