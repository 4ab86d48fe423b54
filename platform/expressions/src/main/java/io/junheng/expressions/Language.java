package io.junheng.expressions;

import java.util.Locale;

/** The two languages in which formulas and their errors are put into words. */
public enum Language {
    ZH,
    EN;

    /** English for an English locale, Chinese for every other. */
    public static Language of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? EN : ZH;
    }
}
