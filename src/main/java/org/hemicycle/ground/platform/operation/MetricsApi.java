package org.hemicycle.ground.platform.operation;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.hemicycle.ground.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of this process in the text format of Prometheus, for programs on the same machine and for the operator. */
@RestController
class MetricsApi {
    private final ObjectProvider<PrometheusMeterRegistry> registry;

    MetricsApi(ObjectProvider<PrometheusMeterRegistry> registry) {
        this.registry = registry;
    }

    @GetMapping(value = "/metrics", produces = "text/plain; version=0.0.4; charset=utf-8")
    String metrics() {
        var figures = registry.getIfAvailable();
        if (figures == null) {
            throw new NotFound("metrics");
        }
        return figures.scrape();
    }
}
