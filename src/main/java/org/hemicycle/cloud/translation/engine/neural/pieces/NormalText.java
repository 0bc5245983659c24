package org.hemicycle.cloud.translation.engine.neural.pieces;

import java.text.Normalizer;

/** A text as a model knows texts: normal form C, one sort of space and apostrophe, and nothing that cannot be seen. */
public final class NormalText {
    private static final int APOSTROPHE = 0x2019;

    private NormalText() {}

    /** The text in that form, with nothing at either end. */
    public static String of(String text) {
        var normal = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(sign -> add(normal, sign));
        return normal.isEmpty() || normal.charAt(normal.length() - 1) != ' '
                ? normal.toString()
                : normal.substring(0, normal.length() - 1);
    }

    private static void add(StringBuilder normal, int sign) {
        if (!isSpace(sign)) {
            if (!isRemoved(sign)) {
                normal.appendCodePoint(replaced(sign));
            }
        } else if (!normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ') {
            normal.append(' ');
        }
    }

    private static boolean isSpace(int sign) {
        return switch (sign) {
            case 0x20, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> isIn(sign, 0x09, 0x0D) || isIn(sign, 0x2000, 0x200A);
        };
    }

    /** Control signs, the soft hyphen, signs without width, and marks of direction. Half a sign is none. */
    private static boolean isRemoved(int sign) {
        return sign == 0xAD
                || sign == 0x061C
                || sign == 0xFEFF
                || sign < 0x20
                || isIn(sign, 0x7F, 0x9F)
                || isIn(sign, 0x200B, 0x200F)
                || isIn(sign, 0x202A, 0x202E)
                || isIn(sign, 0x2060, 0x2064)
                || isIn(sign, 0x2066, 0x206F)
                || isIn(sign, Character.MIN_SURROGATE, Character.MAX_SURROGATE);
    }

    private static int replaced(int sign) {
        return switch (sign) {
            case 0x27, 0x2018, 0x02BC, 0xFF07 -> APOSTROPHE;
            case 0x2010, 0x2011 -> '-';
            case 0x2581 -> '_';
            default -> sign;
        };
    }

    private static boolean isIn(int sign, int first, int last) {
        return sign >= first && sign <= last;
    }
}
