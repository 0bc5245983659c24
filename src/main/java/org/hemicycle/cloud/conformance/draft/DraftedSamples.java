package org.hemicycle.cloud.conformance.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hemicycle.cloud.conformance.Sketch;
import org.jspecify.annotations.Nullable;

/** Writes the samples of a draft, in the form and charset in which the source gives its answers. */
final class DraftedSamples {
    private final Path folder;
    private final Sketch sketch;

    private DraftedSamples(Path folder, Sketch sketch) {
        this.folder = folder;
        this.sketch = sketch;
    }

    /** Writes them below {@code samples/}. */
    static void write(Path folder, Sketch sketch) throws IOException {
        for (var sample : Objects.requireNonNullElse(sketch.samples(), List.<Sketch.Sample>of())) {
            new DraftedSamples(folder, sketch).write(sample);
        }
    }

    private void write(Sketch.Sample sample) throws IOException {
        var one = sketch.one();
        if (sample.stream().equals("list")) {
            save(sample, Objects.requireNonNullElse(sketch.format(), "json"), sketch.charset(), sketch.zip());
        } else if (one != null) {
            save(sample, one.format(), one.charset(), null);
        }
    }

    private void save(Sketch.Sample sample, String format, @Nullable String charset, @Nullable String zip)
            throws IOException {
        var own = Files.createDirectories(folder.resolve("samples").resolve(sample.stream()));
        var bytes = bytes(sample.text(), format, charset);
        if (zip == null) {
            Files.write(own.resolve(sample.name() + "." + format), bytes);
        } else {
            Files.write(own.resolve(sample.name() + ".zip"), packed(zip.replace("*", sample.name()), bytes));
        }
    }

    private static byte[] bytes(String text, String format, @Nullable String charset) {
        var known =
                charset == null || !Charset.isSupported(charset) ? StandardCharsets.UTF_8 : Charset.forName(charset);
        var head = format.equals("xml") ? "<?xml version=\"1.0\" encoding=\"%s\"?>\n".formatted(known.name()) : "";
        return (head + text).getBytes(known);
    }

    private static byte[] packed(String member, byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(member));
            zip.write(bytes);
            zip.closeEntry();
        }
        return packed.toByteArray();
    }
}
