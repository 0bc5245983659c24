package org.hemicycle.cloud.translation.engine.neural.run;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The two networks of a model in memory: one reads a text, the other writes its translation piece by piece. */
public final class Networks implements AutoCloseable {
    private static final Set<String> READER = Set.of("input_ids", "attention_mask");
    private static final Set<String> WRITER =
            Set.of("token", "attention_mask", "cross_keys", "cross_values", "past_keys", "past_values");
    private static final Set<String> READ = Set.of("cross_keys", "cross_values");
    private static final Set<String> WRITTEN = Set.of("logits", "present_keys", "present_values");

    private final Tensors tensors;
    private final OrtSession encoder;
    private final OrtSession decoder;
    private final int filler;
    private final Queue<Room.Set> rooms = new ConcurrentLinkedQueue<>();

    private Networks(OrtEnvironment environment, OrtSession encoder, OrtSession decoder, int filler) {
        this.tensors = new Tensors(environment);
        this.encoder = encoder;
        this.decoder = decoder;
        this.filler = filler;
    }

    /**
     * Reads them in, and tries them once: throws {@link UnfitNetworks} where they are none, or not for so many pieces.
     *
     * @param threads that may work on one sentence
     */
    public static Networks of(byte[] encoder, byte[] decoder, int filler, int pieces, int threads)
            throws UnfitNetworks {
        try {
            var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            var first = session(environment, encoder, threads);
            try {
                var second = session(environment, decoder, threads);
                return new Networks(environment, first, second, filler).tried(pieces);
            } catch (OrtException e) {
                first.close();
                throw e;
            }
        } catch (OrtException e) {
            throw new UnfitNetworks("its network cannot be read: " + firstLine(e));
        } catch (LinkageError e) {
            throw new UnfitNetworks("this machine cannot run networks: " + e.getMessage());
        }
    }

    /** What is taken from the system is given back after each sentence, and no more threads than these are started. */
    private static OrtSession session(OrtEnvironment environment, byte[] network, int threads) throws OrtException {
        try (var options = new SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(ExecutionMode.SEQUENTIAL);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(network, options);
        }
    }

    /** The same, after they have read and written a few pieces; closed where they cannot. */
    private Networks tried(int pieces) throws UnfitNetworks {
        try {
            named("reading", encoder, READER, READ);
            named("writing", decoder, WRITER, WRITTEN);
            var width = widthOfAnswers();
            if (width != pieces) {
                throw new UnfitNetworks("its network writes %d pieces, its vocabulary has %d".formatted(width, pieces));
            }
            return this;
        } catch (OrtException | RuntimeException e) {
            close();
            throw new UnfitNetworks("its network does not work: " + firstLine(e));
        } catch (UnfitNetworks e) {
            close();
            throw e;
        }
    }

    private int widthOfAnswers() throws OrtException {
        try (var decoding = read(List.of(new int[] {filler, filler}))) {
            decoding.step(new int[] {filler});
            return decoding.step(new int[] {filler}).getFirst().length;
        }
    }

    private static void named(String which, OrtSession network, Set<String> in, Set<String> out) throws UnfitNetworks {
        if (!network.getInputNames().equals(in) || !network.getOutputNames().containsAll(out)) {
            throw new UnfitNetworks("its %s network takes %s and gives %s, not %s and %s"
                    .formatted(which, network.getInputNames(), network.getOutputNames(), in, out));
        }
    }

    /** Reads texts, one row each. */
    Decoding read(List<int[]> texts) throws OrtException {
        var longest = texts.stream().mapToInt(text -> text.length).max().orElse(0);
        var pieces = LongBuffer.allocate(texts.size() * longest);
        var there = LongBuffer.allocate(texts.size() * longest);
        for (var text : texts) {
            for (var place = 0; place < longest; place++) {
                pieces.put(place < text.length ? text[place] : filler);
                there.put(place < text.length ? 1 : 0);
            }
        }
        var mask = tensors.table(there.flip(), texts.size(), longest);
        try (var input = tensors.table(pieces.flip(), texts.size(), longest)) {
            var answer = encoder.run(Map.of("input_ids", input, "attention_mask", mask));
            var free = rooms.poll();
            return new Decoding(
                    tensors,
                    decoder,
                    free == null ? Room.Set.fresh() : free,
                    rooms::add,
                    mask,
                    Tensors.named(answer, "cross_keys"),
                    Tensors.named(answer, "cross_values"));
        } catch (OrtException | RuntimeException e) {
            mask.close();
            throw e;
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        try (encoder) {
            decoder.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a network was closed already", e);
        }
    }
}
