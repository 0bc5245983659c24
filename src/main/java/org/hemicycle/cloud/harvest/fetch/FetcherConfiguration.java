package org.hemicycle.cloud.harvest.fetch;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.hemicycle.ground.platform.addresses.AllowedHosts;
import org.hemicycle.ground.platform.addresses.GuardedResolver;
import org.hemicycle.ground.platform.commands.Version;
import org.hemicycle.ground.platform.files.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchLimits.class)
class FetcherConfiguration {
    private static final int LONGEST_HEADER_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 100;

    @Bean
    @Lazy
    Fetcher fetcher(
            DataFolder data,
            Clock clock,
            FetchLimits limits,
            Environment settings,
            @Value("${HEMICYCLE_ALLOW_HOSTS:}") String allowedHosts,
            @Value("${hemicycle.public-url:}") String publicUrl) {
        return fetcher(
                new GuardedResolver(AllowedHosts.parse(allowedHosts), InetAddress::getAllByName),
                limits,
                clock,
                Waiting.FOR_REAL,
                settings::getProperty,
                data.folder("tmp"),
                userAgent(publicUrl));
    }

    static Fetcher fetcher(
            GuardedResolver resolver,
            FetchLimits limits,
            Clock clock,
            Waiting waiting,
            UnaryOperator<@Nullable String> environment,
            Path folder,
            String userAgent) {
        var timer = timer();
        var paces = new HostPaces(clock, waiting);
        var client = client(resolver, limits, userAgent);
        var exchange = new Exchange(client, timer, paces, limits, environment, folder);
        return new Fetcher(exchange, new Looking(client, timer, paces, limits), timer, limits, clock, waiting);
    }

    /** Who asks, and where to find us: sources want to know whom to write to. */
    static String userAgent(String publicUrl) {
        var where = publicUrl.isBlank() ? "Centre for Innovation in Parliament" : "+" + publicUrl;
        return "Hemicycle/" + Version.current() + " (" + where + ")";
    }

    private static CloseableHttpClient client(GuardedResolver resolver, FetchLimits limits, String userAgent) {
        var headers = Http1Config.custom()
                .setMaxLineLength(LONGEST_HEADER_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(headers)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.silence()))
                        .setSocketTimeout(Timeout.of(limits.silence()))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .setMaxConnTotal(256)
                .setMaxConnPerRoute(8)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(userAgent)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.silence()))
                        .setConnectionRequestTimeout(Timeout.of(limits.silence()))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static ScheduledExecutorService timer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("fetch-timer").factory());
    }
}
