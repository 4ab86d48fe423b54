package io.junheng.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void eachKindOfBlockIsKnown() {
        assertThat(Markdown.html("## A title")).isEqualTo("<h2 id=\"a-title\">A title</h2>\n");
        assertThat(Markdown.html("a **b**\n`c`")).isEqualTo("<p>a <strong>b</strong> <code>c</code></p>\n");
        assertThat(Markdown.html("- one\n  goes on\n- two")).contains("<ul><li>one goes on</li>\n<li>two</li>");
        assertThat(Markdown.html("1. one")).startsWith("<ol><li>one</li>");
    }

    @Test
    void markupOfTheTextItselfIsShownNotRun() {
        assertThat(Markdown.html("a <script>alert(1)</script> & \"b\""))
                .isEqualTo("<p>a &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;b&quot;</p>\n");
        assertThat(Markdown.html("```\n<b>\n\n# no title\n```")).contains("&lt;b&gt;\n\n# no title</code></pre>");
    }

    @Test
    void onlyLinksWithinTheSiteAreLinks() {
        assertThat(Markdown.html("[a](/docs/en/start)")).contains("<a href=\"/docs/en/start\">a</a>");
        assertThat(Markdown.html("[a](https://elsewhere.example/) [b](//elsewhere.example) [c](javascript:alert)"))
                .doesNotContain("href");
    }

    @Test
    void aTableHasAHeadAndItsRows() {
        assertThat(Markdown.html("| a | b |\n|---|---|\n| 1 | `2` |"))
                .contains("<tr><th>a</th><th>b</th></tr>", "<tr><td>1</td><td><code>2</code></td></tr>");
    }
}
