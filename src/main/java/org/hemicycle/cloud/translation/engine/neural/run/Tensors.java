package org.hemicycle.cloud.translation.engine.neural.run;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;

/** Numbers on their way into a network and out of it. */
final class Tensors {
    private final OrtEnvironment environment;

    Tensors(OrtEnvironment environment) {
        this.environment = environment;
    }

    /** One number a row. */
    OnnxTensor column(int[] numbers) throws OrtException {
        var column = LongBuffer.allocate(numbers.length);
        for (var number : numbers) {
            column.put(number);
        }
        return OnnxTensor.createTensor(environment, column.flip(), new long[] {numbers.length, 1});
    }

    OnnxTensor table(LongBuffer numbers, int rows, int columns) throws OrtException {
        return OnnxTensor.createTensor(environment, numbers, new long[] {rows, columns});
    }

    /** What a network remembers of sentences of which nothing is written yet. */
    OnnxTensor nothing(long[] shape) throws OrtException {
        return OnnxTensor.createTensor(
                environment, new Room().of(0), new long[] {shape[0], shape[1], shape[2], 0, shape[4]});
    }

    /** Some of the rows of what a network remembers, which have their number in the second place of its shape; closes the old. */
    OnnxTensor chosen(OnnxTensor old, int[] rows, Room room) throws OrtException {
        try (old) {
            var shape = old.getInfo().getShape();
            var size = Math.toIntExact(shape[2] * shape[3] * shape[4]);
            var all = old.getFloatBuffer();
            var some = room.of(Math.toIntExact(shape[0]) * rows.length * size);
            for (var layer = 0; layer < shape[0]; layer++) {
                for (var row : rows) {
                    some.put(all.slice((layer * (int) shape[1] + row) * size, size));
                }
            }
            shape[1] = rows.length;
            return OnnxTensor.createTensor(environment, some.flip(), shape);
        }
    }

    OnnxTensor chosenMask(OnnxTensor old, int[] rows) throws OrtException {
        try (old) {
            var width = (int) old.getInfo().getShape()[1];
            var all = old.getLongBuffer();
            var some = LongBuffer.allocate(rows.length * width);
            for (var row : rows) {
                some.put(all.slice(row * width, width));
            }
            return table(some.flip(), rows.length, width);
        }
    }

    static OnnxTensor named(OrtSession.Result answer, String name) {
        return answer.get(name)
                .filter(OnnxTensor.class::isInstance)
                .map(OnnxTensor.class::cast)
                .orElseThrow(() -> new IllegalStateException("the network gives no " + name));
    }
}
