package org.hemicycle.cloud.translation.engine.neural.run;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sentences that are being written, one row each: what was read, and what was written so far, as the network remembers it. */
final class Decoding implements AutoCloseable {
    private final Tensors tensors;
    private final OrtSession decoder;
    private final Room.Set rooms;
    private final Consumer<Room.Set> afterwards;
    private OnnxTensor mask;
    private OnnxTensor readKeys;
    private OnnxTensor readValues;
    private @Nullable OnnxTensor writtenKeys;
    private @Nullable OnnxTensor writtenValues;

    /**
     * Sentences of which nothing is written yet.
     *
     * @param rooms that it uses alone, and hands on afterwards
     */
    Decoding(
            Tensors tensors,
            OrtSession decoder,
            Room.Set rooms,
            Consumer<Room.Set> afterwards,
            OnnxTensor mask,
            OnnxTensor readKeys,
            OnnxTensor readValues) {
        this.tensors = tensors;
        this.decoder = decoder;
        this.rooms = rooms;
        this.afterwards = afterwards;
        this.mask = mask;
        this.readKeys = readKeys;
        this.readValues = readValues;
    }

    /** Writes one more piece in each row; the answer is a score for each piece that may follow, by row. */
    List<float[]> step(int[] pieces) throws OrtException {
        var shape = readKeys.getInfo().getShape();
        var keys = writtenKeys == null ? tensors.nothing(shape) : writtenKeys;
        var values = writtenValues == null ? tensors.nothing(shape) : writtenValues;
        try (var token = tensors.column(pieces)) {
            var answer = decoder.run(Map.of(
                    "token", token,
                    "attention_mask", mask,
                    "cross_keys", readKeys,
                    "cross_values", readValues,
                    "past_keys", keys,
                    "past_values", values));
            writtenKeys = Tensors.named(answer, "present_keys");
            writtenValues = Tensors.named(answer, "present_values");
            try (var logits = Tensors.named(answer, "logits")) {
                return rows(logits.getFloatBuffer(), pieces.length);
            }
        } finally {
            keys.close();
            values.close();
        }
    }

    private static List<float[]> rows(FloatBuffer scores, int count) {
        var width = scores.remaining() / count;
        var rows = new ArrayList<float[]>(count);
        for (var row = 0; row < count; row++) {
            var one = new float[width];
            scores.get(one);
            rows.add(one);
        }
        return rows;
    }

    /**
     * Goes on with these rows.
     *
     * @param others whether they are of other sentences than before, and not only other readings of the same ones
     */
    void choose(int[] rows, boolean others) throws OrtException {
        if (others) {
            readKeys = tensors.chosen(readKeys, rows, rooms.readKeys());
            readValues = tensors.chosen(readValues, rows, rooms.readValues());
            mask = tensors.chosenMask(mask, rows);
        }
        if (writtenKeys != null && writtenValues != null) {
            writtenKeys = tensors.chosen(writtenKeys, rows, rooms.writtenKeys());
            writtenValues = tensors.chosen(writtenValues, rows, rooms.writtenValues());
        }
    }

    @Override
    public void close() {
        mask.close();
        readKeys.close();
        readValues.close();
        if (writtenKeys != null) {
            writtenKeys.close();
        }
        if (writtenValues != null) {
            writtenValues.close();
        }
        afterwards.accept(rooms);
    }
}
