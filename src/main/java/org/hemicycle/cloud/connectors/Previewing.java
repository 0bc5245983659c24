package org.hemicycle.cloud.connectors;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.cloud.connectors.declare.Declaration;

/** Shows what a declaration makes of its samples. */
final class Previewing {
    private Previewing() {}

    /** The readings of all samples of a declaration; none where it is not sound. */
    static Preview of(Declaration declaration) {
        var read = new ArrayList<Preview.Sampled>();
        declaration
                .connector()
                .ifPresent(
                        connector -> declaration.samples().forEach(sample -> read.addAll(sampled(connector, sample))));
        return new Preview(declaration.problems(), read);
    }

    /** What a connector makes of a sample; of a packed one, of each of its parts. */
    private static List<Preview.Sampled> sampled(Connector connector, Sample sample) {
        var request = sample.request();
        var answer = sample.answer();
        if (!isPacked(answer.bytes())) {
            return List.of(new Preview.Sampled(sample, connector.read(request, answer)));
        }
        var all = new ArrayList<Preview.Sampled>();
        try {
            connector
                    .parts(request, new ByteArrayInputStream(answer.bytes()), answer)
                    .forEachRemaining(part -> all.add(new Preview.Sampled(
                            new Sample(sample.file(), request, part), connector.read(request, part))));
        } catch (UncheckedIOException | AnswerTooLarge broken) {
            all.add(new Preview.Sampled(sample, Reading.refused(String.valueOf(broken.getMessage()))));
        }
        return all;
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == 'P' && bytes[1] == 'K') || (bytes[0] == 0x1F && bytes[1] == (byte) 0x8B));
    }
}
