package org.hemicycle.cloud.conformance.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hemicycle.cloud.conformance.Sketch;
import org.jspecify.annotations.Nullable;

/** Writes the samples of a draft, in the form and charset in which the source gives its answers. */
final class DraftedSamples {
    private final Sketch sketch;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private DraftedSamples(Sketch sketch) {
        this.sketch = sketch;
    }

    /** Those of a sketch, by their paths in the folder of the connector. */
    static Map<String, byte[]> files(Sketch sketch) {
        var samples = new DraftedSamples(sketch);
        Objects.requireNonNullElse(sketch.samples(), List.<Sketch.Sample>of()).forEach(samples::add);
        return samples.files;
    }

    private void add(Sketch.Sample sample) {
        var one = sketch.one();
        if (sample.stream().equals("list")) {
            add(sample, Objects.requireNonNullElse(sketch.format(), "json"), sketch.charset(), sketch.zip());
        } else if (one != null) {
            add(sample, one.format(), one.charset(), null);
        }
    }

    private void add(Sketch.Sample sample, String format, @Nullable String charset, @Nullable String zip) {
        var path = "samples/" + sample.stream() + "/" + sample.name();
        var bytes = bytes(sample.text(), format, charset);
        if (zip == null) {
            files.put(path + "." + format, bytes);
        } else {
            files.put(path + ".zip", packed(zip.replace("*", sample.name()), bytes));
        }
    }

    private static byte[] bytes(String text, String format, @Nullable String charset) {
        var known =
                charset == null || !Charset.isSupported(charset) ? StandardCharsets.UTF_8 : Charset.forName(charset);
        var head = format.equals("xml") ? "<?xml version=\"1.0\" encoding=\"%s\"?>\n".formatted(known.name()) : "";
        return (head + text).getBytes(known);
    }

    private static byte[] packed(String member, byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(member));
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
