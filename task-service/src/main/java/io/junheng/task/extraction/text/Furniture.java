package io.junheng.task.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lines of a page that are not of the document (页面杂项): what a document site or a printer puts around it. To add
 * one, add a constant that says what it is and a line to the test.
 */
enum Furniture {
    FILE_NAME(line -> endsWithAny(line, ".docx", ".doc", ".pdf", ".wps", ".txt") && !line.contains("。")),
    PAGE_OF_FILE(line -> line.contains("_第") && line.endsWith("页")),
    UPLOAD_FACTS(line -> line.startsWith("上传人") || line.contains("文档编号:") || line.contains("上传时间:")),
    SITE_BUTTONS(line -> line.length() <= 24
            && (line.startsWith("点击查看")
                    || line.startsWith("下载资源")
                    || line.startsWith("下载 ")
                    || isOneOf(line, "资源描述", "收藏", "举报", "全屏"))),
    SITE_PRAISE(line -> line.contains("全部预览完") || line.contains("由会员分享")),
    SITE_RIGHTS(line -> {
        String lower = line.toLowerCase(java.util.Locale.ROOT);
        return lower.startsWith("copyright") || line.startsWith("经营许可证") || line.startsWith("本站为");
    }),
    PAGE_NUMBER(Furniture::isPageNumber);

    private static final List<String> DOCUMENT_ENDS_AT = List.of("展开阅读全文", "相关资源", "猜你喜欢", "相关搜索");
    private static final String DOCUMENT_BEGINS_AFTER = "由会员分享";

    private final Predicate<String> test;

    Furniture(Predicate<String> test) {
        this.test = test;
    }

    /** The lines of the document itself, in order. */
    static List<Line> strip(List<Line> lines) {
        int first = 0;
        int last = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.contains(DOCUMENT_BEGINS_AFTER) && text.startsWith("《")) {
                first = i + 1;
            } else if (DOCUMENT_ENDS_AT.contains(text)) {
                last = i;
                break;
            }
        }
        List<Line> content = new ArrayList<>();
        for (Line line : lines.subList(Math.min(first, last), last)) {
            if (!isFurniture(line.text())) {
                content.add(line);
            }
        }
        return content;
    }

    static boolean isFurniture(String line) {
        for (Furniture kind : values()) {
            if (kind.test.test(line)) {
                return true;
            }
        }
        return false;
    }

    static boolean isNumberOfPage(String line) {
        return PAGE_NUMBER.test.test(line);
    }

    /** {@code 第 2 页}, {@code 第2页 共10页}, {@code - 3 -}, {@code 3/10}, {@code 3}. */
    private static boolean isPageNumber(String line) {
        if (line.length() > 20) {
            return false;
        }
        boolean digits = false;
        boolean labelled = line.contains("页");
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            digits |= Character.isDigit(c);
            if (!Character.isDigit(c) && " -/".indexOf(c) < 0 && !(labelled && "第共页,".indexOf(c) >= 0)) {
                return false;
            }
        }
        boolean framed = line.startsWith("-") && line.endsWith("-");
        return digits && (labelled || framed || line.length() <= 3 || line.indexOf('/') > 0 && line.length() <= 7);
    }

    private static boolean endsWithAny(String line, String... endings) {
        for (String ending : endings) {
            if (line.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(String line, String... words) {
        return List.of(words).contains(line);
    }
}
