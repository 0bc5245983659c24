package org.hemicycle.cloud.translation.engine.apertium.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.apertium.ApertiumEngine;
import org.hemicycle.cloud.translation.engine.apertium.ApertiumExamples;
import org.hemicycle.ground.platform.files.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ApertiumFetcherTests {
    private static final Direction SPANISH_TO_PORTUGUESE = new Direction("es", "pt");
    private static final String GOOD = "exec sed -zu s/Ley/Lei/";
    private static final List<String> PACKAGES = List.of("apertium-es-pt", "apertium-that-nobody-has");

    @TempDir
    private Path folder;

    private Path engines;
    private ApertiumEngine engine;
    private final List<String> terminal = new ArrayList<>();

    @BeforeEach
    void makeEngine() {
        assumeThat(Apt.isThere()).as("needs apt").isTrue();
        engines = folder.resolve("data/engines");
        engine = ApertiumExamples.unpacked(engines.resolve("apertium"), folder);
    }

    @AfterEach
    void endEngine() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void packagesAreFetchedWithWhatTheyNeedTriedOutAndUsed() throws Exception {
        var repository = new SmallRepository(folder.resolve("repository")).with(GOOD);

        fetch(repository.settings());

        assertThat(engine.translate(SPANISH_TO_PORTUGUESE, "Ley").text()).isEqualTo("Lei");
        assertThat(engine.version(SPANISH_TO_PORTUGUESE)).contains("lttoolbox 1.0-1");
        assertThat(terminal).singleElement().asString().contains("2 packages", "MB", "--no-engines");
        assertThat(engines).isDirectoryNotContaining("glob:**/{apt,apertium.new,apertium.former,trouble.txt}");
    }

    @Test
    void laterStartsUseWhatIsThere() throws Exception {
        var repository = new SmallRepository(folder.resolve("repository")).with(GOOD);
        fetch(repository.settings());
        terminal.clear();
        Files.delete(folder.resolve("repository/Packages"));

        fetch(repository.settings());

        assertThat(terminal).isEmpty();
        assertThat(Trouble.in(engines)).isEmpty();
        assertThat(engine.directions()).contains(SPANISH_TO_PORTUGUESE);
    }

    @Test
    void aPackageThatIsNotWhatItsListSaysIsNotUsed() throws Exception {
        var repository =
                new SmallRepository(folder.resolve("repository")).with(GOOD).damaged();

        fetch(repository.settings());

        assertNothingIsUsed();
        assertThat(Trouble.in(engines)).isPresent();
    }

    @Test
    void programsThatDoNotRunHereAreNotUsed() throws Exception {
        var repository = new SmallRepository(folder.resolve("repository")).with("exit 1");

        fetch(repository.settings());

        assertNothingIsUsed();
        assertThat(Trouble.in(engines)).get().asString().contains("does not work on this system");
    }

    @Test
    void sourcesThatAreNotThereAreToldAndTriedAgain() throws Exception {
        var repository = new SmallRepository(folder.resolve("repository"))
                .with(GOOD)
                .pointTo("deb [trusted=yes] file:" + folder.resolve("nowhere") + " ./");
        fetch(repository.settings());
        assertNothingIsUsed();
        assertThat(Trouble.in(engines)).isPresent();

        repository.pointTo("deb [trusted=yes] file:" + folder.resolve("repository") + " ./");
        fetch(repository.settings());

        assertThat(engine.directions()).contains(SPANISH_TO_PORTUGUESE);
        assertThat(Trouble.in(engines)).isEmpty();
    }

    @Test
    void halfOfAnEarlierAttemptIsNeverUsed() throws Exception {
        var half = Files.createDirectories(engines.resolve("apertium.new/usr/share/apertium/modes"));
        Files.writeString(half.resolve("es-pt.mode"), "lt-proc");
        engine.lookAgain();
        assertThat(engine.directions()).isEmpty();

        fetch(new SmallRepository(folder.resolve("repository")).with(GOOD).settings());

        assertThat(engine.translate(SPANISH_TO_PORTUGUESE, "Ley").text()).isEqualTo("Lei");
        assertThat(engines.resolve("apertium.new")).doesNotExist();
    }

    @Test
    void anAttemptEndsWithThePlatformAndLeavesNoProgramBehind() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var repository = new SmallRepository(folder.resolve("repository"))
                    .pointTo("deb [trusted=yes] http://127.0.0.1:" + silent.getLocalPort() + " ./");
            var fetcher = fetcher(repository.settings(), true);
            fetcher.begin(terminal::add);
            silent.accept().close();
            silent.accept();

            fetcher.close();
            fetcher.await();

            assertThat(ProcessHandle.current()
                            .children()
                            .filter(child -> child.info().command().orElse("").contains("apt-get"))
                            .filter(ProcessHandle::isAlive))
                    .allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(10)));
        }
        assertNothingIsUsed();
    }

    @Test
    void aSystemWithoutAptIsToldWhatToDo() throws Exception {
        var fetcher = fetcher(Map.of(), false);

        fetcher.begin(terminal::add);
        fetcher.await();

        assertThat(fetcher.trouble()).get().asString().contains("no apt", "install Apertium");
        assertThat(new EnginesCheck()
                        .examine(new DataFolder(folder.resolve("data")))
                        .line())
                .contains("translation engine");
    }

    @Test
    void nothingIsFetchedWhereTheOperatorHasSwitchedItOff() throws Exception {
        var settings = new FetchSettings(false, List.of("es", "pt"), PACKAGES);

        try (var fetcher = new ApertiumFetcher(settings, engine, engines, Map.of(), true)) {
            fetcher.begin(terminal::add);
            fetcher.await();
        }

        assertThat(engines).doesNotExist();
        assertThat(terminal).isEmpty();
    }

    @Test
    @Tag("long")
    void theRealPackagesJoinTheFiveLanguages() throws Exception {
        var settings = new FetchSettings(
                true,
                List.of("en", "fr", "es", "pt", "it"),
                List.of("apertium", "cg3", "apertium-eng-spa", "apertium-es-pt", "apertium-fr-es", "apertium-spa-ita"));

        try (var fetcher = new ApertiumFetcher(
                settings, engine, engines, Map.of("Dir::State::status", statusWithoutApertium()), true)) {
            fetcher.begin(terminal::add);
            fetcher.await();

            assertThat(fetcher.trouble()).isEmpty();
        }

        assertThat(engine.translate(new Direction("fr", "pt"), "la loi").text()).isEqualTo("a lei");
        assertThat(engine.directions()).hasSizeGreaterThanOrEqualTo(20);
    }

    private String statusWithoutApertium() throws Exception {
        var stanza = Pattern.compile("(?m)^Package: .*(apertium|lttoolbox|cg3).*$");
        var others = List.of(Files.readString(Path.of("/var/lib/dpkg/status")).split("\n\n")).stream()
                .filter(one -> !stanza.matcher(one).find())
                .toList();
        return Files.writeString(folder.resolve("status"), String.join("\n\n", others) + "\n")
                .toString();
    }

    private void fetch(Map<String, String> aptSettings) throws InterruptedException {
        try (var fetcher = fetcher(aptSettings, true)) {
            fetcher.begin(terminal::add);
            fetcher.await();
        }
    }

    private ApertiumFetcher fetcher(Map<String, String> aptSettings, boolean aptIsThere) {
        return new ApertiumFetcher(
                new FetchSettings(true, List.of("es", "pt"), PACKAGES), engine, engines, aptSettings, aptIsThere);
    }

    private void assertNothingIsUsed() {
        assertThat(engine.directions()).isEmpty();
        assertThat(engines.resolve("apertium")).doesNotExist();
        assertThat(engines.resolve("apertium.new")).doesNotExist();
    }
}
