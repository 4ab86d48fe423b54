package io.junheng.gateway.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The documentation site's pages (文档站): each guide in Chinese and English, in one frame with the way to the others. */
final class Site {

    /** A page: its place in the address, and its title in both languages. */
    record Chapter(String name, String zh, String en) {

        String title(String language) {
            return language.equals("zh") ? zh : en;
        }
    }

    static final List<String> LANGUAGES = List.of("zh", "en");

    static final List<Chapter> CHAPTERS = List.of(
            new Chapter("start", "五分钟上手", "Getting started"),
            new Chapter("dashboard", "做一个看板", "Build a dashboard"),
            new Chapter("integration", "平台对接", "Integrate a platform"),
            new Chapter("mobile", "移动端与离线", "Mobile and offline-first"),
            new Chapter("webhooks", "推送", "Webhooks"),
            new Chapter("exchange", "数据上报与交换", "Push upwards, or carry"),
            new Chapter("log", "核验记录", "Verify the log"),
            new Chapter("tracing", "链路追踪", "Follow a request"),
            new Chapter("reference", "接口参考", "API reference"),
            new Chapter("errors", "错误目录", "Errors"),
            new Chapter("events", "事件目录", "Events"),
            new Chapter("changelog", "变更记录", "Changelog"));

    private final Map<String, String> pages = new TreeMap<>();

    /** @param articles HTML by language and chapter, {@code zh/start} */
    Site(Map<String, String> articles) {
        for (String language : LANGUAGES) {
            for (Chapter chapter : CHAPTERS) {
                pages.put(
                        "/docs/" + language + "/" + chapter.name(),
                        frame(language, chapter, articles.get(language + "/" + chapter.name())));
            }
        }
    }

    /** HTML by address. */
    Map<String, String> pages() {
        return pages;
    }

    private static String frame(String language, Chapter chapter, String article) {
        boolean chinese = language.equals("zh");
        boolean reference = chapter.name().equals("reference");
        String other = chinese ? "en" : "zh";
        List<String> head = new ArrayList<>(List.of(
                "<!DOCTYPE html>",
                "<html lang=\"" + (chinese ? "zh-CN" : "en") + "\">",
                "<head><meta charset=\"utf-8\">",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<title>" + chapter.title(language) + (chinese ? " · 均衡" : " · Junheng") + "</title>",
                "<link rel=\"icon\" href=\"/docs/favicon-32x32.png\">"));
        if (reference) {
            head.add("<link rel=\"stylesheet\" href=\"/docs/swagger-ui.css\">");
        }
        head.add("<link rel=\"stylesheet\" href=\"/docs/page.css\"></head>");
        return String.join("\n", head)
                + "\n<body class=\"site" + (reference ? " reference" : "") + "\">\n"
                + "<a class=\"skip\" href=\"#article\">" + (chinese ? "跳到正文" : "Skip to the text") + "</a>\n"
                + "<header class=\"site\"><a class=\"name\" href=\"/docs/" + language
                + "/start\">均衡 <span>Junheng API</span></a>"
                + "<a class=\"language\" lang=\"" + (chinese ? "en" : "zh-CN") + "\" hreflang=\""
                + (chinese ? "en" : "zh-CN")
                + "\" href=\"/docs/" + other + "/" + chapter.name() + "\">" + (chinese ? "English" : "中文")
                + "</a></header>\n"
                + "<div class=\"columns\">\n" + navigation(language, chapter)
                + "<main id=\"article\">\n" + article + "</main>\n</div>\n</body>\n</html>\n";
    }

    private static String navigation(String language, Chapter here) {
        StringBuilder list = new StringBuilder("<nav aria-label=\"")
                .append(language.equals("zh") ? "目录" : "Contents")
                .append("\"><ul>");
        for (Chapter chapter : CHAPTERS) {
            list.append("<li><a href=\"/docs/")
                    .append(language)
                    .append('/')
                    .append(chapter.name())
                    .append('"');
            if (chapter.equals(here)) {
                list.append(" aria-current=\"page\"");
            }
            list.append('>').append(chapter.title(language)).append("</a></li>");
        }
        return list.append("</ul></nav>\n").toString();
    }
}
