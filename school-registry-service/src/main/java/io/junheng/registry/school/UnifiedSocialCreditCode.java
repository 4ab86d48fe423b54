package io.junheng.registry.school;

import io.junheng.kit.problem.Problem;
import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码) after GB 32100-2015: 18 characters, the last a check character. A code of another
 * form is refused; one whose check fails is kept, because some that are in use fail it, and {@link #checked()} says so.
 */
public record UnifiedSocialCreditCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int MODULUS = 31;

    public UnifiedSocialCreditCode {
        if (text == null || !FORM.matcher(text).matches()) {
            throw Problem.of(SchoolProblem.CREDIT_CODE_FORMAT);
        }
    }

    public static UnifiedSocialCreditCode of(String text) {
        return new UnifiedSocialCreditCode(text);
    }

    /** Whether the last character is the one that the others demand. */
    public boolean checked() {
        return text.charAt(17) == checkCharacter(text.substring(0, 17));
    }

    /** The check character for the first 17: 31 − Σ value × 3^(i−1) mod 31, where 31 is 0. */
    static char checkCharacter(String first) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(first.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    /** Whether the organisation code (组织机构代码, characters 9 to 17) ends with the check character that GB 11714 demands of it. */
    public boolean organisationChecked() {
        return text.charAt(16) == organisationCheck(text.substring(8, 16));
    }

    /** The check character for the first eight: 11 − Σ value × weight mod 11, where 10 is X and 11 is 0. */
    static char organisationCheck(String first) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.getNumericValue(first.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    @Override
    public String toString() {
        return text;
    }
}
