package org.hemicycle;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hemicycle.ground.platform.database.Migrations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** Who may depend on whom, and that the picture in ARCHITECTURE.md is the code's own. */
class StructureTests {
    private static ApplicationModules modules;
    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        modules = ApplicationModules.of(Hemicycle.class);
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.hemicycle");
    }

    @Test
    void contextsUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void theStoreysOfCloudAndCentreNeverImportEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..cloud..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..centre..")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("..centre..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..cloud..")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("..ground..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..cloud..", "..centre..")
                .check(classes);
    }

    @Test
    void modelsArePlainJava() {
        noClasses()
                .that()
                .resideInAPackage("..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.jooq..", "java.sql..", "tools.jackson..", "com.fasterxml..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void pagesAndStoresDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..store..", "..tables..", "org.jooq..", "java.sql..")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..web..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void onlyTheHarvestAndEnginesThatAnOperatorHasNamedReachOut() {
        noClasses()
                .that(not(resideInAnyPackage(
                        "..harvest.fetch..",
                        "..translation.engine.remote..",
                        "..platform.addresses..",
                        "..platform.commands..",
                        "..platform.operation..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "org.apache.hc.client5..")
                        .or(resideInAPackage("org.springframework.web.client..")))
                .check(classes);
    }

    @Test
    void eachMigrationTouchesTheSchemaOfItsContextAlone() throws IOException {
        var schemas =
                Migrations.CONTEXTS.stream().map(Migrations.Context::schema).toList();
        for (var own : schemas) {
            try (var files = Files.walk(Path.of("src/main/resources/db/migration", own))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var sql = Files.readString(file).replaceAll("--.*", "");
                    for (var other : schemas) {
                        if (!other.equals(own)) {
                            assertThat(Pattern.compile("\\b" + other + "\\.[a-z]")
                                            .matcher(sql)
                                            .find())
                                    .as("%s names the schema %s", file, other)
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    @Test
    void theDiagramInTheArchitectureDocumentIsTheCodesOwn() throws IOException {
        var document = Path.of("ARCHITECTURE.md");
        var text = Files.readString(document);
        var block = Pattern.compile("(?s)```mermaid\n.*?```");
        var drawn = "```mermaid\n" + diagram() + "```";
        if (Boolean.getBoolean("architecture.write")) {
            Files.writeString(
                    document, block.matcher(text).replaceFirst(java.util.regex.Matcher.quoteReplacement(drawn)));
            return;
        }
        assertThat(text).as("redraw it with -Darchitecture.write=true").contains(drawn);
    }

    private static String diagram() {
        var lines = new TreeSet<String>();
        for (var module : modules.stream()
                .sorted(Comparator.comparing(ApplicationModule::getBasePackage, Comparator.comparing(Object::toString)))
                .toList()) {
            module.getDirectDependencies(modules, DependencyType.DEFAULT, DependencyType.USES_COMPONENT)
                    .uniqueModules()
                    .map(other -> "    " + name(module) + " --> " + name(other))
                    .forEach(lines::add);
        }
        var drawing = new StringBuilder("flowchart TB\n");
        for (var storey : new String[] {"centre", "cloud", "ground"}) {
            var inside = modules.stream()
                    .filter(module -> module.getBasePackage().getName().contains("." + storey + "."))
                    .map(StructureTests::name)
                    .sorted()
                    .toList();
            if (!inside.isEmpty()) {
                drawing.append("  subgraph ").append(storey).append('\n');
                inside.forEach(name -> drawing.append("    ").append(name).append('\n'));
                drawing.append("  end\n");
            }
        }
        lines.forEach(line -> drawing.append(line.substring(2)).append('\n'));
        return drawing.toString();
    }

    private static String name(ApplicationModule module) {
        return module.getBasePackage().getLocalName();
    }
}
