package org.hemicycle.cloud.connectors.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Pattern;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to characters. The charset is that of a byte order mark, else the declaration's, else the answer's own, else
 * UTF-8. What does not fit is replaced by U+FFFD and noted, never silently.
 */
final class Decoding {
    private static final Pattern NAMED_INSIDE =
            Pattern.compile("(?i)(?:encoding|charset)\\s*=\\s*[\"']?([a-z0-9_.:-]+)");
    private static final int HEAD = 1024;

    private final ReadPlan plan;
    private final @Nullable String declared;
    private final List<String> notes;

    Decoding(ReadPlan plan, @Nullable String declared, List<String> notes) {
        this.plan = plan;
        this.declared = declared;
        this.notes = notes;
    }

    /** The bytes in UTF-8 without a byte order mark; the same array where they are that already. */
    byte[] utf8(byte[] bytes) {
        var plain = plan.charset() == null && !plan.repair().contains(Repair.CONTROLS) && mark(bytes) == null;
        if (plain && (declared == null || "utf-8".equalsIgnoreCase(declared)) && isUtf8(bytes)) {
            return bytes;
        }
        return text(bytes).getBytes(UTF_8);
    }

    String text(byte[] bytes) {
        var charset = charset(bytes);
        int from = markLength(bytes);
        var text = decode(bytes, from, charset);
        return plan.repair().contains(Repair.CONTROLS) ? withoutControls(text) : text;
    }

    private Charset charset(byte[] bytes) {
        var mark = mark(bytes);
        if (mark != null) {
            return mark;
        }
        var forced = plan.charset();
        if (forced != null) {
            return Charset.forName(forced);
        }
        var named = declared == null ? inside(bytes) : named(declared);
        if (named == null || named.equals(UTF_8)) {
            return UTF_8;
        }
        if (singleByte(named) && !isAscii(bytes) && isUtf8(bytes)) {
            notes.add("declared as %s but written in UTF-8; read as UTF-8".formatted(named.name()));
            return UTF_8;
        }
        return named;
    }

    private @Nullable Charset inside(byte[] bytes) {
        if (plan.format() != Format.XML && plan.format() != Format.HTML) {
            return null;
        }
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
        var matcher = NAMED_INSIDE.matcher(head);
        return matcher.find() ? named(matcher.group(1)) : null;
    }

    private @Nullable Charset named(String name) {
        try {
            var charset = Charset.forName(name.strip());
            // what calls itself Latin-1 on the web is windows-1252
            return charset.equals(ISO_8859_1) ? Charset.forName("windows-1252") : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            notes.add("the charset “%s” is not known; read as UTF-8".formatted(name));
            return null;
        }
    }

    private String decode(byte[] bytes, int from, Charset charset) {
        var buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            return charset.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            notes.add("not everywhere in %s; what does not fit is shown as U+FFFD".formatted(charset.name()));
            return new String(bytes, from, bytes.length - from, charset);
        }
    }

    private static boolean singleByte(Charset charset) {
        return charset.newEncoder().maxBytesPerChar() == 1.0f;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        if (isAscii(bytes)) {
            return true;
        }
        try {
            UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static @Nullable Charset mark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return UTF_8;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return UTF_16BE;
        }
        return starts(bytes, 0xFF, 0xFE) ? UTF_16LE : null;
    }

    private static int markLength(byte[] bytes) {
        var mark = mark(bytes);
        return mark == null ? 0 : mark.equals(UTF_8) ? 3 : 2;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static String withoutControls(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept = c >= ' ' || c == '\n' || c == '\r' || c == '\t';
            clean.append(kept && c != 0x7F ? c : ' ');
        }
        return clean.toString();
    }
}
