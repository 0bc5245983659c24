package org.hemicycle.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Writes down the statements that jOOQ sends while something is done. {@code @Import} it into a {@link HemicycleTest} with
 * {@code MockMvc} and take it as a constructor parameter. Only the test's own thread is heard, so that jobs in the background
 * do not count.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CountedQueries {
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread heard;

    @Bean
    ExecuteListenerProvider countingListener() {
        return new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (Thread.currentThread() == heard) {
                    statements.add(String.valueOf(context.sql()));
                }
            }
        });
    }

    /** The statements that this thread sends while the work is done. */
    public List<String> during(Work work) throws Exception {
        statements.clear();
        heard = Thread.currentThread();
        work.carryOut();
        heard = null;
        return new ArrayList<>(statements);
    }

    /** What is done while statements are written down. */
    @FunctionalInterface
    public interface Work {
        void carryOut() throws Exception;
    }
}
