package io.junheng.gateway.health;

import io.junheng.gateway.answer.Answers;
import io.junheng.gateway.answer.OwnPage;
import io.junheng.kit.web.Language;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** {@code /health} (运行状况): for programs as JSON, for people as a page or plain text. 200 when everything is up, 503 with what is not otherwise. */
@ApplicationScoped
class HealthPage implements OwnPage {

    private final SuiteHealth suite;

    HealthPage(SuiteHealth suite) {
        this.suite = suite;
    }

    @Override
    public List<String> paths() {
        return List.of("/health");
    }

    @Override
    public Future<Content> get(HttpServerRequest request, String path) {
        String accept = request.getHeader("Accept");
        boolean chinese = Language.isChinese(Answers.languages(request.getHeader("Accept-Language")));
        return suite.all().map(services -> {
            if (accept != null && accept.contains("text/html")) {
                return content(services, "text/html; charset=utf-8", html(services, chinese));
            }
            if (accept != null && accept.contains("text/plain")) {
                return content(services, "text/plain; charset=utf-8", text(services, chinese));
            }
            return content(services, "application/json", json(services).encode());
        });
    }

    private static Content content(List<ServiceHealth> services, String type, String body) {
        int status = isUp(services) ? 200 : 503;
        Map<String, String> headers = status == 200
                ? Map.of("Content-Type", type, "Vary", "Accept, Accept-Language", "Content-Security-Policy", policy())
                : Map.of(
                        "Content-Type",
                        type,
                        "Vary",
                        "Accept, Accept-Language",
                        "Content-Security-Policy",
                        policy(),
                        "Retry-After",
                        "5");
        return new Content(status, headers, Buffer.buffer(body));
    }

    private static String policy() {
        return "default-src 'none'; style-src 'self'; frame-ancestors 'none'";
    }

    private static JsonObject json(List<ServiceHealth> services) {
        JsonArray list = new JsonArray();
        for (ServiceHealth each : services) {
            JsonObject checks = new JsonObject();
            each.checks().forEach((name, up) -> checks.put(name, state(up)));
            JsonObject one = new JsonObject()
                    .put("service", each.service().key())
                    .put("name", each.service().zh())
                    .put("nameEn", each.service().en())
                    .put("status", state(each.up()))
                    .put("millis", each.millis())
                    .put("checks", checks);
            list.add(each.reason() == null ? one : one.put("reason", each.reason()));
        }
        return new JsonObject()
                .put("status", state(isUp(services)))
                .put("postgresql", state(seen(services, HealthPage::isDatabase)))
                .put("kafka", state(seen(services, "kafka"::equals)))
                .put("services", list);
    }

    private static String text(List<ServiceHealth> services, boolean chinese) {
        StringBuilder text = new StringBuilder();
        text.append(state(isUp(services))).append('\n');
        text.append(line("PostgreSQL", seen(services, HealthPage::isDatabase), ""));
        text.append(line("Kafka", seen(services, "kafka"::equals), ""));
        for (ServiceHealth each : services) {
            text.append(line(name(each, chinese), each.up(), why(each)));
        }
        return text.toString();
    }

    private static String line(String name, boolean up, String why) {
        return String.format("%-4s  %s%s%n", state(up), name, why.isEmpty() ? "" : "  (" + why + ")");
    }

    private static String html(List<ServiceHealth> services, boolean chinese) {
        StringBuilder rows = new StringBuilder();
        row(rows, "PostgreSQL", seen(services, HealthPage::isDatabase), "", "");
        row(rows, "Kafka", seen(services, "kafka"::equals), "", "");
        for (ServiceHealth each : services) {
            row(rows, name(each, chinese), each.up(), why(each), each.millis() + " ms");
        }
        String title = chinese ? "均衡:运行状况" : "Junheng: health";
        return "<!DOCTYPE html><html lang=\"" + (chinese ? "zh-CN" : "en") + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + title
                + "</title><link rel=\"stylesheet\" href=\"/docs/page.css\"></head><body><main class=\"health\"><h1>"
                + title
                + "</h1><table>" + rows + "</table></main></body></html>";
    }

    private static void row(StringBuilder rows, String name, boolean up, String why, String time) {
        rows.append("<tr><th scope=\"row\">")
                .append(escaped(name))
                .append("</th><td class=\"")
                .append(up ? "up" : "down")
                .append("\">")
                .append(state(up))
                .append("</td><td>")
                .append(escaped(why))
                .append("</td><td>")
                .append(time)
                .append("</td></tr>");
    }

    private static String name(ServiceHealth each, boolean chinese) {
        return chinese ? each.service().zh() : each.service().en();
    }

    /** What a service that is not up says is not. */
    private static String why(ServiceHealth each) {
        if (each.reason() != null) {
            return each.reason();
        }
        return String.join(
                ", ",
                each.checks().entrySet().stream()
                        .filter(check -> !check.getValue())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static boolean isUp(List<ServiceHealth> services) {
        return services.stream().allMatch(ServiceHealth::up);
    }

    /** Whether some service sees the thing up and none of those that answer sees it down. */
    private static boolean seen(List<ServiceHealth> services, Predicate<String> check) {
        List<Boolean> states = services.stream()
                .flatMap(each -> each.checks().entrySet().stream())
                .filter(each -> check.test(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return !states.isEmpty() && states.stream().allMatch(up -> up);
    }

    private static boolean isDatabase(String check) {
        return check.startsWith("Database");
    }

    private static String state(boolean up) {
        return up ? "UP" : "DOWN";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
