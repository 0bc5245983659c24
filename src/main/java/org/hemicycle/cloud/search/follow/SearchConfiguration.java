package org.hemicycle.cloud.search.follow;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.hemicycle.cloud.search.lucene.Generations;
import org.hemicycle.cloud.search.lucene.LuceneIndex;
import org.hemicycle.ground.platform.changes.Changes;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.ground.platform.search.ContentRebuild;
import org.hemicycle.ground.platform.search.ContentSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the index together: its folder, who asks it, and, where there is a web server, who keeps it up. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    Generations indexGenerations(DataFolder data) {
        return new Generations(folder(data));
    }

    @Bean(destroyMethod = "close")
    LuceneIndex luceneIndex(Generations generations) {
        return new LuceneIndex(generations);
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
            Clock clock) {
        return new Reindexing(
                generations,
                request,
                () -> upkeep(generations, new LuceneIndex(generations), changes, sources, clock),
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
            Clock clock) {
        return new IndexFollower(
                generations, request, index, () -> upkeep(generations, index, changes, sources, clock));
    }

    private static Upkeep upkeep(
            Generations generations,
            LuceneIndex index,
            Changes changes,
            ObjectProvider<ContentSource> sources,
            Clock clock) {
        List<ContentSource> all = sources.orderedStream().toList();
        return new Upkeep(generations, index, FollowedLog.of(changes), new Contents(all), clock);
    }

    private static Path folder(DataFolder data) {
        return data.path().resolve("index");
    }
}
