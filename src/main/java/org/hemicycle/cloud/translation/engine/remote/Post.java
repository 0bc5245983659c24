package org.hemicycle.cloud.translation.engine.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.hemicycle.ground.platform.addresses.GuardedResolver;

/** Sends a question and takes the answer in: no redirect, no cookie, no more bytes than it may have. */
final class Post implements AutoCloseable {
    private final String who;
    private final CloseableHttpClient client;

    Post(String who, GuardedResolver resolver, Duration patience) {
        this.who = who;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(patience))
                        .setSocketTimeout(Timeout.of(patience))
                        .build())
                .setMaxConnPerRoute(8)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(patience))
                        .setConnectionRequestTimeout(Timeout.of(patience))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** A request that {@link #send} sends and that anybody may cancel. */
    static HttpPost request(URI address, Map<String, String> headers, String body) {
        var request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return request;
    }

    String send(HttpPost request, int mostBytes) throws IOException {
        return client.execute(request, answer -> taken(answer, mostBytes));
    }

    private String taken(ClassicHttpResponse answer, int mostBytes) throws IOException {
        switch (answer.getCode()) {
            case 200, 201 -> {
                return body(answer, mostBytes);
            }
            case 400, 413, 414, 422 -> throw new EngineTrouble(Kind.TEXT, who + " refuses this text");
            case 401, 403 -> throw new IOException("it refuses the key: check its setting");
            default -> throw new IOException("it answers " + answer.getCode());
        }
    }

    private String body(ClassicHttpResponse answer, int mostBytes) throws IOException {
        var entity = answer.getEntity();
        if (entity == null) {
            throw new IOException("its answer is empty");
        }
        try (InputStream in = entity.getContent()) {
            var bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new EngineTrouble(Kind.TEXT, who + " gave far more than it was asked");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
