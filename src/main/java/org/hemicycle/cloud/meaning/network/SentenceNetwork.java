package org.hemicycle.cloud.meaning.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * A network that reads the pieces of a sentence and gives a vector for each; theirs together is the sentence's. Sentences are read
 * one by one, because what else is read at the same time would change a vector a little.
 */
public final class SentenceNetwork implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;

    private SentenceNetwork(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /** Reads it in; throws {@link UnfitNetwork} where that cannot be done on this machine. */
    public static SentenceNetwork of(byte[] network) throws UnfitNetwork {
        try {
            var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            return new SentenceNetwork(environment, session(environment, network));
        } catch (OrtException e) {
            throw new UnfitNetwork("the network cannot be read", e);
        } catch (LinkageError e) {
            throw new UnfitNetwork("this machine cannot run networks", e);
        }
    }

    /** One thread, and what was taken from the system for a sentence is given back after it. */
    private static OrtSession session(OrtEnvironment environment, byte[] network) throws OrtException {
        try (var options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return environment.createSession(network, options);
        }
    }

    /** The mean of the vectors of these pieces, brought to length one. */
    public float[] read(int[] pieces) throws UnfitNetwork {
        try (var numbers = row(pieces);
                var there = same(pieces.length, 1);
                var part = same(pieces.length, 0);
                var answer =
                        session.run(Map.of("input_ids", numbers, "attention_mask", there, "token_type_ids", part))) {
            var vectors = (OnnxTensor) answer.get(0);
            return mean(vectors.getFloatBuffer(), pieces.length, (int)
                    vectors.getInfo().getShape()[2]);
        } catch (OrtException | RuntimeException e) {
            throw new UnfitNetwork("the network does not work", e);
        }
    }

    private static float[] mean(FloatBuffer vectors, int count, int width) {
        var sum = new double[width];
        for (var place = 0; place < count * width; place++) {
            sum[place % width] += vectors.get(place);
        }
        var length = Math.sqrt(Arrays.stream(sum).map(number -> number * number).sum());
        var mean = new float[width];
        for (var place = 0; place < width; place++) {
            mean[place] = length == 0 ? 0 : (float) (sum[place] / length);
        }
        return mean;
    }

    private OnnxTensor row(int[] numbers) throws OrtException {
        var row = Arrays.stream(numbers).asLongStream().toArray();
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(row), new long[] {1, row.length});
    }

    private OnnxTensor same(int length, long number) throws OrtException {
        var row = new long[length];
        Arrays.fill(row, number);
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(row), new long[] {1, length});
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the network was closed already", e);
        }
    }
}
