package org.hemicycle.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hemicycle.Hemicycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.TestConstructor;

/**
 * A test with the application's beans, a database and a data folder of its own; some seconds. Collaborators are constructor
 * parameters.
 *
 * <pre>{@code
 * @HemicycleTest
 * class HarvestsTests {
 *     private final Harvests harvests;
 *
 *     HarvestsTests(Harvests harvests) { this.harvests = harvests; }
 * }
 * }</pre>
 *
 * <p>Over HTTP: {@code @HemicycleTest(webEnvironment = RANDOM_PORT)} with {@code @LocalServerPort int port}, or
 * {@code @AutoConfigureMockMvc} with a {@code MockMvc} parameter. {@code classes} narrows the context to some beans;
 * {@code @Import} adds beans of the test's own. The
 * database and the folder belong to the class and its nested classes, not to each test: choose keys so that tests do not
 * meet, or empty what you use. Any other Spring test ({@code @ApplicationModuleTest}) gets them too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface HemicycleTest {

    /** The beans to start; the whole application unless told otherwise. */
    @AliasFor(annotation = SpringBootTest.class)
    Class<?>[] classes() default Hemicycle.class;

    /** Whether there is a web server, and on which port. */
    @AliasFor(annotation = SpringBootTest.class)
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;

    /** Settings that differ from {@code application.yaml}, as {@code name=value}. */
    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};
}
