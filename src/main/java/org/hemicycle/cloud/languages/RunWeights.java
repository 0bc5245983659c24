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
    private static final int LANGUAGE = 0x7F;
    private static final int MANY = 24;

    private final int size;
    private final Map<UnicodeScript, @Nullable String[]> told;
    /** The runs as numbers, in a table in which each stands at its place or soon behind it; 0 is free. */
    private final long[] runs;
    /** Where the weights of the run at a place begin; they end where those of the next place begin. */
    private final int[] begin;

    /**
     * The bits of weights. Of a run that says something for many languages, those of all languages in their order, 0 for nothing;
     * of any other only those that there are, the last bits of each taken by the language that it is for.
     */
    private final int[] weights;

    private RunWeights(Map<?, ?> contexts, List<String> codes) {
        told = Tongues.told(codes);
        size = codes.size();
        runs = new long[Integer.highestOneBit(contexts.size()) * 2];
        begin = new int[runs.length + 1];
        var placed = new @Nullable Context[runs.length];
        contexts.forEach((run, context) -> placed[place((String) run)] = (Context) context);
        for (int slot = 0; slot < runs.length; slot++) {
            var context = placed[slot];
            begin[slot + 1] = begin[slot] + (context == null ? 0 : length(context));
        }
        weights = new int[begin[runs.length]];
        for (int slot = 0; slot < runs.length; slot++) {
            var context = placed[slot];
            if (context != null) {
                put(context, begin[slot]);
            }
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

    private int place(String run) {
        if (run.isEmpty() || run.length() > LONGEST_RUN) {
            throw new IllegalStateException("a run of the model of languages is “%s”".formatted(run));
        }
        long key = 0;
        for (int i = 0; i < run.length(); i++) {
            key = key << 16 | run.charAt(i);
        }
        int slot = slot(key);
        runs[slot] = key;
        return slot;
    }

    private int length(Context context) {
        var languages = context.getOutcomes().length;
        return languages > MANY ? size : languages;
    }

    private void put(Context context, int at) {
        var outcomes = context.getOutcomes();
        var all = length(context) == size;
        for (int i = 0; i < outcomes.length; i++) {
            int bits = Float.floatToIntBits((float) context.getParameters()[i]);
            weights[all ? at + outcomes[i] : at + i] = all ? bits : bits & ~LANGUAGE | outcomes[i];
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
    float[] scores(String text) {
        var scores = new float[size];
        var seen = new BitSet(runs.length);
        for (int at = 0; at < text.length(); at++) {
            long key = 0;
            for (int end = at; end < Math.min(at + LONGEST_RUN, text.length()); end++) {
                key = key << 16 | text.charAt(end);
                int slot = slot(key);
                if (runs[slot] == key && !seen.get(slot)) {
                    seen.set(slot);
                    add(slot, scores);
                }
            }
        }
        return scores;
    }

    /** The same at a glance: by runs of three letters alone, each counted as often as it stands there. */
    float[] glance(String text) {
        var scores = new float[size];
        for (int at = 0; at + LONGEST_RUN <= text.length(); at++) {
            long key = (long) text.charAt(at) << 32 | text.charAt(at + 1) << 16 | text.charAt(at + 2);
            int slot = slot(key);
            if (runs[slot] == key) {
                add(slot, scores);
            }
        }
        return scores;
    }

    private void add(int slot, float[] scores) {
        int first = begin[slot];
        int length = begin[slot + 1] - first;
        if (length == size) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += Float.intBitsToFloat(weights[first + i]);
            }
        } else {
            for (int i = first; i < first + length; i++) {
                scores[weights[i] & LANGUAGE] += Float.intBitsToFloat(weights[i] & ~LANGUAGE);
            }
        }
    }

    /** Bytes that it holds in memory. */
    long bytes() {
        return 8L * runs.length + 4L * begin.length + 4L * weights.length;
    }
}
