package io.junheng.kit.web;

import java.util.List;
import java.util.Locale;

/** Chinese unless the caller prefers English. */
public final class Language {

    private Language() {}

    /** Whether to answer in Chinese, given the languages the caller accepts, best first. */
    public static boolean isChinese(List<Locale> acceptable) {
        for (Locale locale : acceptable) {
            if (locale.getLanguage().equals("zh")) {
                return true;
            }
            if (locale.getLanguage().equals("en")) {
                return false;
            }
        }
        return true;
    }
}
