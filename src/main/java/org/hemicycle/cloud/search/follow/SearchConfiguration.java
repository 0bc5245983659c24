package org.hemicycle.cloud.search.follow;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.hemicycle.cloud.search.lucene.Generations;
import org.hemicycle.cloud.search.lucene.LuceneIndex;
import org.hemicycle.cloud.search.query.PassingVectors;
import org.hemicycle.cloud.search.query.Wordings;
import org.hemicycle.ground.platform.changes.Changes;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.ground.platform.meaning.KnownVectors;
import org.hemicycle.ground.platform.meaning.SentenceVectors;
import org.hemicycle.ground.platform.search.ContentRebuild;
import org.hemicycle.ground.platform.search.ContentSource;
import org.hemicycle.ground.platform.topics.TopicSuggestions;
import org.hemicycle.ground.platform.translations.QueryTranslations;
import org.hemicycle.ground.platform.translations.Translations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Puts the index together: its folder, who asks it, and, where there is a web server, who keeps it up. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    Generations indexGenerations(DataFolder data) {
        return new Generations(folder(data));
    }

    @Bean(destroyMethod = "close")
    LuceneIndex luceneIndex(
            Generations generations, @Lazy QueryTranslations translations, PassingVectors questionVectors) {
        return new LuceneIndex(generations, new Wordings(translations), questionVectors);
    }

    @Bean
    PassingVectors questionVectors(@Lazy SentenceVectors vectors) {
        return new PassingVectors(vectors);
    }

    @Bean
    EnglishRenderings englishRenderings(
            @Lazy Translations translations, @Lazy KnownVectors vectors, @Lazy TopicSuggestions topics) {
        return EnglishRenderings.from(translations, vectors, topics);
    }

    @Bean
    RebuildRequest rebuildRequest(DataFolder data) {
        return new RebuildRequest(folder(data));
    }

    @Bean
    Reindexing reindexing(
            Generations generations,
            RebuildRequest request,
            Changes changes,
            ObjectProvider<ContentSource> sources,
            ObjectProvider<ContentRebuild> rebuilds,
            EnglishRenderings english,
            Clock clock) {
        return new Reindexing(
                generations,
                request,
                () -> upkeep(generations, LuceneIndex.ofBareWords(generations), changes, sources, english, clock),
                rebuilds.orderedStream().toList());
    }

    @Bean
    @ConditionalOnWebApplication
    IndexFollower indexFollower(
            Generations generations,
            LuceneIndex index,
            RebuildRequest request,
            Changes changes,
            ObjectProvider<ContentSource> sources,
            EnglishRenderings english,
            Clock clock) {
        return new IndexFollower(
                generations, request, index, () -> upkeep(generations, index, changes, sources, english, clock));
    }

    private static Upkeep upkeep(
            Generations generations,
            LuceneIndex index,
            Changes changes,
            ObjectProvider<ContentSource> sources,
            EnglishRenderings english,
            Clock clock) {
        List<ContentSource> all = sources.orderedStream().toList();
        return new Upkeep(generations, index, FollowedLog.of(changes), new Contents(all, english), clock);
    }

    private static Path folder(DataFolder data) {
        return data.path().resolve("index");
    }
}
