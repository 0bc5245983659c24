package org.hemicycle.cloud.languages;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.jspecify.annotations.Nullable;

/**
 * What each run of one to three letters says for each language: the weights of OpenNLP's model, laid out so that those of a
 * title are added up in some microseconds.
 */
final class RunWeights {
    static final String FILE = "/langdetect-183.bin";
    private static final int LONGEST_RUN = 3;

    private final int size;
    private final Map<UnicodeScript, @Nullable String[]> told;
    /** The runs as numbers, in a table in which each stands at its place or soon behind it; 0 is free. */
    private final long[] runs;

    private final int[] numbers;
    /** Where the weights of a run begin; they end where those of the next begin. */
    private final int[] begin;

    private final byte[] language;
    private final float[] weight;

    private RunWeights(Map<?, ?> contexts, List<String> codes) {
        told = Tongues.told(codes);
        size = codes.size();
        runs = new long[Integer.highestOneBit(contexts.size()) * 4];
        numbers = new int[runs.length];
        begin = new int[contexts.size() + 1];
        int weights = contexts.values().stream()
                .mapToInt(one -> ((Context) one).getOutcomes().length)
                .sum();
        language = new byte[weights];
        weight = new float[weights];
        int number = 0;
        for (var entry : contexts.entrySet()) {
            put((String) entry.getKey(), number);
            put((Context) entry.getValue(), number++);
        }
    }

    /** Reads the model that is on the class path. Throws where there is none that can be read. */
    static RunWeights read() throws IOException {
        try (var in = RunWeights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("the model of languages is not on the class path");
            }
            if (new LanguageDetectorModel(in).getMaxentModel() instanceof AbstractModel model) {
                var parts = model.getDataStructures();
                return new RunWeights((Map<?, ?>) parts[1], List.of((String[]) parts[2]));
            }
            throw new IOException("the model of languages has another form than is expected");
        }
    }

    private void put(Context context, int number) {
        var outcomes = context.getOutcomes();
        var weights = context.getParameters();
        for (int i = 0; i < outcomes.length; i++) {
            language[begin[number] + i] = (byte) outcomes[i];
            weight[begin[number] + i] = (float) weights[i];
        }
        begin[number + 1] = begin[number] + outcomes.length;
    }

    private void put(String run, int number) {
        if (!run.isEmpty() && run.length() <= LONGEST_RUN) {
            long key = 0;
            for (int i = 0; i < run.length(); i++) {
                key = key << 16 | run.charAt(i);
            }
            int slot = slot(key);
            runs[slot] = key;
            numbers[slot] = number;
        }
    }

    /** Where a run stands, or would stand. */
    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & runs.length - 1;
        while (runs[slot] != 0 && runs[slot] != key) {
            slot = slot + 1 & runs.length - 1;
        }
        return slot;
    }

    /** For each score the language that it is told as in a script; null where it is not. */
    @Nullable
    String[] languages(UnicodeScript script) {
        return requireNonNull(told.get(script));
    }

    /** What all runs of a text say for each language, each run counted once; only differences mean something. */
    double[] scores(String text) {
        var scores = new double[size];
        var seen = new BitSet(begin.length);
        for (int at = 0; at < text.length(); at++) {
            long key = 0;
            for (int end = at; end < Math.min(at + LONGEST_RUN, text.length()); end++) {
                key = key << 16 | text.charAt(end);
                int slot = slot(key);
                if (runs[slot] == key && !seen.get(numbers[slot])) {
                    seen.set(numbers[slot]);
                    add(numbers[slot], scores);
                }
            }
        }
        return scores;
    }

    private void add(int run, double[] scores) {
        for (int i = begin[run]; i < begin[run + 1]; i++) {
            scores[language[i]] += weight[i];
        }
    }

    /** Bytes that it holds in memory. */
    long bytes() {
        return 8L * runs.length + 4L * numbers.length + 4L * begin.length + language.length + 4L * weight.length;
    }
}
