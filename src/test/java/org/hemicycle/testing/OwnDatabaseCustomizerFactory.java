package org.hemicycle.testing;

import java.util.List;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/**
 * Gives each Spring test class, together with its nested classes, its own database and data folder; classes of {@link
 * OneApplication} share theirs.
 */
final class OwnDatabaseCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configuration) {
        var outermost = test;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        var shared = outermost.getAnnotation(OneApplication.class);
        return new OwnDatabaseCustomizer(shared == null ? outermost.getName() : shared.value());
    }
}
