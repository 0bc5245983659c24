package org.hemicycle.cloud.conformance.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.Form;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.shape.Document;
import org.jspecify.annotations.Nullable;

/** Whether the letters are in the encoding that is declared, and are right. */
final class EncodingCheck implements Check {
    private static final Pattern IN_XML = Pattern.compile("<\\?xml[^>]*encoding=[\"']([\\w.:-]+)");
    private static final Pattern TWICE = Pattern.compile("Ã[©¨£§¡³º±¶¼¤¢ª®´«]|â€[™œ“”]|Â[ºª°«»]");
    private static final String REPLACED = "\uFFFD";

    @Override
    public Point point() {
        return Point.ENCODING;
    }

    @Override
    public Told judge(Look look) {
        var documents = look.analysis().data();
        if (documents.isEmpty()) {
            return Told.of(State.NOT_TESTABLE).saying("noData");
        }
        var wrong = documents.stream()
                .map(EncodingCheck::wrong)
                .filter(told -> told != null)
                .toList();
        if (!wrong.isEmpty()) {
            return wrong.size() * 5 >= documents.size()
                    ? wrong.getFirst()
                    : wrong.getFirst().state() == State.FAILED
                            ? new Told(State.PARTLY, wrong.getFirst().seen())
                            : wrong.getFirst();
        }
        return fine(look, documents);
    }

    private static Told fine(Look look, List<Document> documents) {
        var document = look.analysis().mainDocument();
        var sight = document == null ? documents.getFirst().sight() : document.sight();
        var declared = declared(sight);
        return Told.of(State.PASSED)
                .at(
                        sight.address(),
                        declared == null ? "encoding.undeclared" : "encoding.true",
                        declared == null ? "UTF-8" : declared);
    }

    private static @Nullable Told wrong(Document document) {
        var sight = document.sight();
        var declared = declared(sight);
        var charset = charset(declared);
        if (charset == null) {
            return Told.of(State.FAILED).showing(sight, null, "encoding.unknown", String.valueOf(declared));
        }
        if (!charset.equals(StandardCharsets.UTF_8) && charset.newEncoder().maxBytesPerChar() == 1f) {
            return single(sight, String.valueOf(declared));
        }
        var at = firstWrong(sight, charset);
        if (at >= 0) {
            return Told.of(State.FAILED)
                    .showing(sight, at, declared == null ? "encoding.notUtf8" : "encoding.lie", charset.name(), at);
        }
        return letters(sight, charset);
    }

    /** Letters that were encoded twice, or lost. */
    private static @Nullable Told letters(Sight sight, Charset charset) {
        var text = new String(sight.bytes(), charset);
        var twice = TWICE.matcher(text);
        if (twice.find()) {
            return Told.of(State.PARTLY).showing(sight, twice.group(), "encoding.twice", twice.group());
        }
        return text.contains(REPLACED) ? Told.of(State.PARTLY).showing(sight, REPLACED, "encoding.lost") : null;
    }

    /** Any bytes are valid in an encoding of one byte; but what is valid UTF-8 beyond ASCII is that. */
    private static @Nullable Told single(Sight sight, String declared) {
        var at = beyondAscii(sight.bytes());
        return at >= 0 && firstWrong(sight, StandardCharsets.UTF_8) < 0
                ? Told.of(State.FAILED).showing(sight, at, "encoding.isUtf8", declared)
                : null;
    }

    private static int beyondAscii(byte[] bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first bytes stand that are none in the charset; -1 where all are. */
    private static int firstWrong(Sight sight, Charset charset) {
        var in = ByteBuffer.wrap(sight.bytes());
        var out = CharBuffer.allocate(8192);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        while (true) {
            var result = decoder.decode(in, out, !sight.cut());
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    private static @Nullable String declared(Sight sight) {
        var stated = sight.charset().orElse(null);
        if (stated != null || sight.form() != Form.XML) {
            return stated;
        }
        var head = new String(sight.bytes(), 0, Math.min(300, sight.bytes().length), StandardCharsets.ISO_8859_1);
        var matcher = IN_XML.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable Charset charset(@Nullable String declared) {
        try {
            return declared == null ? StandardCharsets.UTF_8 : Charset.forName(declared.toUpperCase(Locale.ROOT));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException none) {
            return null;
        }
    }
}
