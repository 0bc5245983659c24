package org.hemicycle.cloud.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.hemicycle.cloud.conformance.check.Checks;
import org.hemicycle.cloud.conformance.check.Look;
import org.hemicycle.cloud.conformance.gather.Bounds;
import org.hemicycle.cloud.conformance.gather.Evidence;
import org.hemicycle.cloud.conformance.gather.Form;
import org.hemicycle.cloud.conformance.gather.How;
import org.hemicycle.cloud.conformance.gather.Robots;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.shape.Analysis;
import org.hemicycle.cloud.conformance.shape.Words;
import org.hemicycle.cloud.harvest.TestVisits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secure connection counts in full, and a certificate that nobody vouches for not at all. */
class SecureSiteTests {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final char[] WORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void aCertificateThatNobodyVouchesForFailsTheTest() throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        server.start();
        try {
            var host = "localhost:" + server.getAddress().getPort();
            var verdict = EntryTest.byRule()
                    .site(
                            "https://" + host + "/",
                            TestVisits.allowing(host, folder, NOON),
                            Bounds.USUAL.hurried(),
                            NOON,
                            requests -> {});

            assertThat(verdict.reasons()).containsExactly(Point.REACHABLE);
            assertThat(verdict.finding(Point.REACHABLE).seen().getFirst().key()).isEqualTo("reachable.certificate");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAddressThatAnswersOverHttpsPassesThatPoint() {
        var bytes = "<!doctype html><html><p>Assembly</p></html>".getBytes(StandardCharsets.UTF_8);
        var page = new Sight("https://assembly.example/", How.GIVEN, null, 200, Map.of(), bytes, false, Form.HTML);
        var evidence = new Evidence(
                Kind.SITE,
                page.address(),
                NOON.instant(),
                List.of(page),
                List.of(),
                List.of(),
                Robots.NONE,
                null,
                List.of(),
                1,
                0);
        var analysis = Analysis.of(evidence.sights(), Words.read());

        var findings =
                Checks.judge(new Look(evidence, analysis, EntryTest.byRule().rule()));

        assertThat(findings).anyMatch(finding -> finding.point() == Point.REACHABLE && finding.state() == State.PASSED);
    }

    private SSLContext selfSigned() throws Exception {
        var file = folder.resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "site",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(WORD))
                .redirectErrorStream(true)
                .start()
                .waitFor();
        assertThat(made).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, WORD);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, WORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
