package org.hemicycle.ground.parliaments.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hemicycle.ground.parliaments.Chamber;
import org.hemicycle.ground.parliaments.Parliament;
import org.hemicycle.ground.parliaments.Parliaments;
import org.hemicycle.ground.parliaments.Region;
import org.hemicycle.ground.shared.Language;
import org.hemicycle.ground.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Loads the registry from {@code content/parliaments} and {@code content/regions.yaml}; a file that does not fit stops the start. */
@Configuration(proxyBeanMethods = false)
public class RegistryFiles {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    @Bean
    Parliaments parliaments() {
        return Parliaments.registered();
    }

    /** The registry as the files describe it. */
    public static Parliaments read() {
        try {
            var files = new PathMatchingResourcePatternResolver();
            var regions = read(files.getResource("classpath:content/regions.yaml"), RegionsFile.class);
            var found = files.getResources("classpath*:content/parliaments/*.yaml");
            var parliaments = Stream.of(found)
                    .map(file -> read(file, ParliamentFile.class).parliament())
                    .sorted(Comparator.comparing(Parliament::code))
                    .toList();
            return new Parliaments(regions.flat(), parliaments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Resource file, Class<T> type) {
        try (var in = file.getInputStream()) {
            return YAML.readValue(in, type);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("cannot read " + file.getFilename() + ": " + e.getMessage(), e);
        }
    }

    private static LocalizedText text(Map<String, String> names) {
        var texts = new HashMap<Language, String>();
        names.forEach((language, name) -> texts.put(Language.of(language), name));
        return new LocalizedText(texts);
    }

    private static List<Language> languages(List<String> tags) {
        return tags.stream().map(Language::of).toList();
    }

    record RegionsFile(List<RegionEntry> regions) {
        List<Region> flat() {
            var all = new ArrayList<Region>();
            regions.forEach(region -> region.addTo(all, null));
            return all;
        }
    }

    record RegionEntry(
            String id,
            Region.Kind kind,
            @Nullable String m49,
            Map<String, String> names,
            @Nullable List<RegionEntry> children) {
        void addTo(List<Region> all, @Nullable String parent) {
            all.add(new Region(id, kind, text(names), parent));
            if (children != null) {
                children.forEach(child -> child.addTo(all, id));
            }
        }
    }

    record ParliamentFile(
            String code,
            @Nullable String country,
            Map<String, String> names,
            List<String> ownLanguages,
            Parliament.Structure structure,
            List<String> languages,
            List<String> regions,
            @Nullable String website,
            @Nullable String openData,
            @Nullable String status,
            @Nullable String note,
            Map<String, String> checked,
            List<ChamberEntry> chambers) {
        Parliament parliament() {
            return new Parliament(
                    code,
                    country,
                    text(names),
                    RegistryFiles.languages(ownLanguages),
                    structure,
                    RegistryFiles.languages(languages),
                    regions,
                    website,
                    openData,
                    Objects.equals(status, "SUSPENDED"),
                    chambers.stream().map(ChamberEntry::chamber).toList());
        }
    }

    record ChamberEntry(
            String code,
            Chamber.Kind kind,
            Map<String, String> names,
            @Nullable Integer seats,
            @Nullable String website,
            @Nullable String openData) {
        Chamber chamber() {
            return new Chamber(code, kind, text(names), seats, website, openData);
        }
    }
}
