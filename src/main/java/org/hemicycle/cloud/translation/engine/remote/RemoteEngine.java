package org.hemicycle.cloud.translation.engine.remote;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.Answers;
import org.hemicycle.cloud.translation.engine.Breaker;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.hemicycle.cloud.translation.engine.Patience;
import org.hemicycle.ground.platform.addresses.AllowedHosts;
import org.hemicycle.ground.platform.addresses.GuardedResolver;
import org.springframework.core.Ordered;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An engine that is asked over the network. It is off until an operator has named its address. */
public final class RemoteEngine implements Engine, Ordered, AutoCloseable {
    private static final int BEFORE_OUR_OWN = -100;
    private static final int AFTER_OUR_OWN = 100;
    /** What stands in an answer around the text. */
    private static final int FRAME_IN_BYTES = 100_000;

    /** Texts that it is asked for at the same time: an engine of others is not to be flooded. */
    private static final int AT_THE_SAME_TIME = 2;

    private static final JsonMapper JSON = new JsonMapper();

    private final Dialect dialect;
    private final RemoteSettings.One settings;
    private final Optional<URI> address;
    private final Set<Direction> directions;
    private final Post post;
    private final Breaker breaker;
    private final Semaphore places = new Semaphore(AT_THE_SAME_TIME, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    RemoteEngine(
            Dialect dialect, RemoteSettings.One settings, AllowedHosts allowed, GuardedResolver resolver, Clock clock) {
        this.dialect = dialect;
        this.settings = settings;
        var setting = "hemicycle.translation.remote." + dialect.name() + ".url";
        this.address = RemoteAddress.of(setting, settings.url(), dialect.path(), allowed);
        this.directions = address.isEmpty() ? Set.of() : among(settings.languages());
        this.post = new Post(dialect.name(), resolver, settings.patience());
        this.breaker = new Breaker(clock);
    }

    @Override
    public String name() {
        return dialect.name();
    }

    @Override
    public String version(Direction direction) {
        return settings.model().isBlank() ? address.map(URI::getHost).orElse("") : settings.model();
    }

    @Override
    public Set<Direction> directions() {
        return directions;
    }

    @Override
    public boolean keepsTextHere() {
        return false;
    }

    @Override
    public int getOrder() {
        return settings.first() ? BEFORE_OUR_OWN : AFTER_OUR_OWN;
    }

    @Override
    public Machined translate(Direction direction, String segment) throws InterruptedException {
        if (address.isEmpty() || !directions.contains(direction)) {
            throw new EngineTrouble(Kind.DIRECTION, name() + " does not translate " + direction);
        }
        if (segment.codePoints().noneMatch(Character::isLetter)) {
            return new Machined(segment, direction.toString());
        }
        var request = Post.request(
                address.get(),
                dialect.headers(),
                dialect.question(direction, segment.strip()).toString());
        var translation = dialect.translation(inTurn(request, segment));
        if (translation == null) {
            throw new EngineTrouble(Kind.TEXT, name() + " gave no whole translation");
        }
        return new Machined(Answers.checked(name(), segment.strip(), translation), direction.toString());
    }

    private JsonNode inTurn(HttpPost request, String segment) throws InterruptedException {
        places.acquire();
        try {
            if (!breaker.lets()) {
                throw new EngineTrouble(Kind.PASSING, name() + " has failed too often and is left alone for a while");
            }
            return answered(request, segment);
        } finally {
            places.release();
        }
    }

    private JsonNode answered(HttpPost request, String segment) throws InterruptedException {
        try {
            var answer = JSON.readTree(sent(request, Answers.mostBytes(segment) * 2 + FRAME_IN_BYTES));
            breaker.worked();
            return answer;
        } catch (JacksonException e) {
            breaker.died();
            throw new EngineTrouble(Kind.PASSING, name() + " gave an answer that is not JSON");
        } catch (IOException e) {
            breaker.died();
            throw new EngineTrouble(Kind.PASSING, name() + " did not answer: " + e.getMessage());
        }
    }

    private String sent(HttpPost request, int mostBytes) throws IOException, InterruptedException {
        try {
            return Patience.with(threads, () -> post.send(request, mostBytes), settings.patience());
        } catch (TimeoutException e) {
            throw new IOException("nothing came within " + seconds(settings.patience()), e);
        } finally {
            request.cancel();
        }
    }

    private static String seconds(Duration patience) {
        return patience.toSeconds() + " s";
    }

    private static Set<Direction> among(List<String> languages) {
        return languages.stream()
                .flatMap(from ->
                        languages.stream().filter(to -> !to.equals(from)).map(to -> new Direction(from, to)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        post.close();
    }
}
