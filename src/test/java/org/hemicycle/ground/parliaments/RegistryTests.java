package org.hemicycle.ground.parliaments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.ground.parliaments.Chamber.Kind;
import org.hemicycle.ground.parliaments.Parliament.Structure;
import org.hemicycle.ground.shared.Language;
import org.hemicycle.ground.shared.LocalizedText;
import org.junit.jupiter.api.Test;

/** The registry's files, each of them. */
class RegistryTests {
    private static final Parliaments REGISTRY = Parliaments.registered();
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** Codes the world uses although ISO 3166-1 has not assigned them. */
    private static final Set<String> USED_CODES = Set.of("XK");

    private static final Set<String> WITH_A_SOURCE_OR_A_HUB =
            Set.of("br", "cl", "us", "gb", "fr", "de", "se", "no", "ch", "kr", "zm", "eu");

    @Test
    void theWorldsParliamentsAreThere() {
        assertThat(REGISTRY.all()).hasSizeBetween(185, 200);
        assertThat(REGISTRY.all().stream().mapToInt(it -> it.chambers().size()).sum())
                .isBetween(260, 290);
    }

    @Test
    void everyFileIsNamedAfterItsCode() throws IOException {
        try (var files = Files.list(Path.of("content/parliaments"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            REGISTRY.all().stream().map(Parliament::code).toList());
        }
    }

    @Test
    void codesAreThoseOfTheirCountry() {
        assertThat(REGISTRY.all()).filteredOn(it -> it.country() != null).allSatisfy(it -> {
            assertThat(it.country()).matches(code -> COUNTRIES.contains(code) || USED_CODES.contains(code));
            assertThat(it.code()).isEqualTo(String.valueOf(it.country()).toLowerCase(Locale.ROOT));
            assertThat(it.chambers()).allMatch(chamber -> chamber.code().matches(it.code() + "-[a-z]+"));
        });
    }

    @Test
    void onlyTheEuropeanParliamentHasNoCountry() {
        assertThat(REGISTRY.all())
                .filteredOn(it -> it.country() == null)
                .extracting(Parliament::code)
                .containsExactly("eu");
    }

    @Test
    void aBicameralParliamentHasALowerAndAnUpperChamber() {
        assertThat(REGISTRY.all()).allSatisfy(it -> {
            var kinds = it.chambers().stream().map(Chamber::kind).collect(Collectors.toSet());
            assertThat(kinds)
                    .as(it.code())
                    .isEqualTo(
                            it.structure() == Structure.BICAMERAL
                                    ? Set.of(Kind.LOWER, Kind.UPPER)
                                    : Set.of(Kind.UNICAMERAL));
            assertThat(it.chambers()).hasSize(kinds.size());
        });
    }

    @Test
    void everyParliamentHasAnEnglishNameAndRegionsAndLanguages() {
        assertThat(REGISTRY.all()).allSatisfy(it -> {
            assertThat(it.names().texts()).as(it.code()).containsKey(Language.of("en"));
            assertThat(it.languages()).as(it.code()).isNotEmpty();
            assertThat(it.code().equals("eu") || !it.regions().isEmpty())
                    .as(it.code())
                    .isTrue();
            assertThat(it.chambers())
                    .allSatisfy(chamber -> assertThat(chamber.names().texts())
                            .as(chamber.code())
                            .containsKey(Language.of("en")));
        });
    }

    @Test
    void parliamentsWithASourceHaveNamesInTheFiveLanguages() {
        for (var code : WITH_A_SOURCE_OR_A_HUB) {
            var parliament = REGISTRY.byCode(code).orElseThrow();
            assertThat(parliament.names().texts()).as(code).containsKeys(Language.INTERFACE.toArray(Language[]::new));
            assertThat(parliament.chambers())
                    .allSatisfy(chamber -> assertThat(chamber.names().texts())
                            .as(chamber.code())
                            .containsKeys(Language.INTERFACE.toArray(Language[]::new)));
        }
    }

    @Test
    void everyRegionHasANameInTheFiveLanguages() {
        assertThat(REGISTRY.regions())
                .allSatisfy(region -> assertThat(region.names().texts())
                        .as(region.id())
                        .containsKeys(Language.INTERFACE.toArray(Language[]::new)));
    }

    @Test
    void southernAfricaReturnsZambiaAndNotChile() {
        var codes = REGISTRY.inRegion("southern-africa").stream()
                .map(Parliament::code)
                .toList();

        assertThat(codes).contains("zm").doesNotContain("cl");
    }

    @Test
    void aRegionHoldsTheParliamentsOfItsSubRegions() {
        assertThat(REGISTRY.inRegion("africa")).extracting(Parliament::code).contains("zm", "eg", "sn");
        assertThat(REGISTRY.regionsOf(REGISTRY.byCode("zm").orElseThrow()))
                .contains("eastern-africa", "sub-saharan-africa", "africa", "southern-africa");
    }

    @Test
    void addressesOfSitesAreWebAddresses() {
        assertThat(REGISTRY.all()).allSatisfy(it -> {
            assertThat(it.website() == null || it.website().startsWith("http"))
                    .as(it.code())
                    .isTrue();
            assertThat(it.chambers())
                    .allMatch(chamber -> chamber.seats() == null || chamber.seats() > 5 && chamber.seats() < 3000);
        });
    }

    @Test
    void aNameThatIsNotKnownInALanguageIsGivenInEnglish() {
        var names = new LocalizedText(Map.of(Language.of("en"), "Diet", Language.of("ja"), "国会"));

        assertThat(Parliaments.name(names, Language.of("ar")))
                .isEqualTo(new Parliaments.Name("Diet", Language.of("en")));
    }

    @Test
    void aCodeThatStandsTwiceIsRefused() {
        var one = REGISTRY.byCode("zm").orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parliaments(REGISTRY.regions(), List.of(one, one)))
                .withMessageContaining("zm");
    }
}
