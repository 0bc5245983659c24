package org.hemicycle.ground.platform.operation;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@HemicycleTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
class HealthApiTests {
    private final MockMvc http;
    private final HikariDataSource connections;

    HealthApiTests(MockMvc http, HikariDataSource connections) {
        this.http = http;
        this.connections = connections;
    }

    @Test
    void healthIsUpWithTheDatabaseAndDownWithoutIt() throws Exception {
        http.perform(get("/health"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"status\":\"UP\"}"));

        connections.close();

        http.perform(get("/health"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().json("{\"status\":\"DOWN\"}"));
    }
}
