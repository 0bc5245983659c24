package org.hemicycle.cloud.translation.engine.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.hemicycle.cloud.translation.engine.neural.files.CheckedFiles;
import org.hemicycle.cloud.translation.engine.neural.files.ModelCard;
import org.hemicycle.cloud.translation.engine.neural.files.ModelRefused;
import org.hemicycle.cloud.translation.engine.neural.pieces.Tokenizer;
import org.hemicycle.cloud.translation.engine.neural.pieces.Vocabulary;
import org.hemicycle.cloud.translation.engine.neural.run.Networks;
import org.hemicycle.cloud.translation.engine.neural.run.Search;
import org.hemicycle.cloud.translation.engine.neural.run.Stop;
import org.hemicycle.cloud.translation.engine.neural.run.UnfitNetworks;
import org.hemicycle.cloud.translation.engine.neural.run.Vocables;

/** A model in memory. It serves several threads. */
final class LoadedModel implements AutoCloseable {
    /** As many parts of a long text are translated at the same time; more would take more memory than it saves time. */
    private static final int BATCH = 8;

    private final ModelCard card;
    private final Tokenizer tokenizer;
    private final Networks networks;
    private final Search search;

    private LoadedModel(ModelCard card, Tokenizer tokenizer, Networks networks, int width) {
        this.card = card;
        this.tokenizer = tokenizer;
        this.networks = networks;
        var vocables = new Vocables(Vocabulary.FILLER, Vocabulary.END, Vocabulary.NEVER_WRITTEN);
        this.search = new Search(networks, vocables, card.longestTarget(), width);
    }

    /** Reads a model in; throws {@link ModelRefused} where its files are not what its card says. */
    static LoadedModel of(CheckedFiles files, int width, int threads) throws ModelRefused {
        var vocabulary = Vocabulary.read(files.text(ModelCard.VOCABULARY));
        try {
            var networks = Networks.of(
                    files.bytes(ModelCard.ENCODER),
                    files.bytes(ModelCard.DECODER),
                    Vocabulary.FILLER,
                    vocabulary.size(),
                    threads);
            return new LoadedModel(files.card(), new Tokenizer(vocabulary), networks, width);
        } catch (UnfitNetworks unfit) {
            throw new ModelRefused(String.valueOf(unfit.getMessage()));
        }
    }

    /**
     * Translates texts, each of which must be short enough to be read at once: with their numbers kept apart, and where these do
     * not come back, as they are. Throws {@link EngineTrouble} where one comes to no end.
     */
    List<String> translate(List<String> texts, String to, Stop stop) {
        var tag = card.tags().getOrDefault(to, -1);
        var kept = texts.stream().map(KeptNumbers::of).toList();
        var given = written(kept.stream().map(KeptNumbers::text).toList(), tag, stop);
        var whole = new ArrayList<Optional<String>>();
        for (var place = 0; place < texts.size(); place++) {
            whole.add(given.get(place).flatMap(kept.get(place)::lift));
        }
        var again = IntStream.range(0, texts.size())
                .filter(place -> whole.get(place).isEmpty() && kept.get(place).hasAny())
                .boxed()
                .toList();
        var asTheyAre = written(again.stream().map(texts::get).toList(), tag, stop);
        again.forEach(place -> whole.set(place, asTheyAre.get(again.indexOf(place))));
        return whole.stream()
                .map(text -> text.orElseThrow(() -> new EngineTrouble(Kind.TEXT, card.name() + " comes to no end")))
                .toList();
    }

    private List<Optional<String>> written(List<String> texts, int tag, Stop stop) {
        return Stream.iterate(0, from -> from < texts.size(), from -> from + BATCH)
                .map(from -> texts.subList(from, Math.min(texts.size(), from + BATCH)))
                .flatMap(some -> batch(some, tag, stop))
                .toList();
    }

    private Stream<Optional<String>> batch(List<String> texts, int tag, Stop stop) {
        var sources = texts.stream().map(text -> tokenizer.source(text, tag)).toList();
        return search.best(sources, Vocabulary.START, stop).stream().map(pieces -> pieces.map(tokenizer::decode));
    }

    /** Whether a text can be read at once. */
    boolean reads(String text) {
        return tokenizer.source(text, Vocabulary.END).length <= card.longestSource();
    }

    @Override
    public void close() {
        networks.close();
    }
}
