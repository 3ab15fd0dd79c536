package dev.automl.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the direction of the dependencies: see docs/architecture.md. */
class ArchitectureTest {

    private static final String ROOT = "dev.automl.";

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.automl");
        // A rule on a package that was not read would hold for nothing.
        for (String part : new String[] {"zoo", "search", "codegen", "reports", "cli"}) {
            assertThat(classes.stream().map(type -> type.getPackageName()))
                    .describedAs("classes of " + part)
                    .anyMatch(name -> (name + ".").startsWith(ROOT + part + "."));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zoo, search",
        "zoo, codegen",
        "zoo, reports",
        "zoo, cli",
        "search, codegen",
        "search, reports",
        "search, cli",
        "codegen, search",
        "codegen, reports",
        "codegen, cli",
        "reports, codegen",
        "reports, cli"
    })
    void dependenciesPointOneWay(String from, String to) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + to + "..")
                .check(classes);
    }

    /** These are copied into the projects that users get; what they use must be copied along. */
    @Test
    void whatIsHandedOverDoesNotNeedTheTool() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "zoo.data..",
                        ROOT + "zoo.transform..",
                        ROOT + "zoo.algorithm..",
                        ROOT + "zoo.metric..",
                        ROOT + "zoo.pipeline..",
                        ROOT + "zoo.validation..",
                        ROOT + "zoo.explanation..",
                        ROOT + "zoo.tuning..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "zoo.registry..", ROOT + "zoo.inference..")
                .check(classes);
    }

    @Test
    void onlyTheCommandLinePrintsOrExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .accessTargetWhere(printsOrExits())
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.Console")
                .check(classes);
    }

    /** In the command line itself there is one place for each. */
    @Test
    void onlyTheConsoleKnowsTheStreams() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "cli..")
                .and()
                .doNotHaveFullyQualifiedName(Console.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(WorkerMain.class.getName())
                .should()
                .accessTargetWhere(printsOrExits())
                .check(classes);
    }

    @Test
    void onlyOneClassReadsJavaSerializationThroughItsAllowList() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SmileModelFile")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(classes);
    }

    private static DescribedPredicate<JavaAccess<?>> printsOrExits() {
        return DescribedPredicate.describe("System.out, System.err, exit or halt", access -> {
            String owner = access.getTargetOwner().getFullName();
            String name = access.getName();
            boolean system = owner.equals(System.class.getName())
                    && (name.equals("out") || name.equals("err") || name.equals("exit"));
            boolean runtime = owner.equals(Runtime.class.getName()) && (name.equals("exit") || name.equals("halt"));
            boolean stackTrace = name.equals("printStackTrace")
                    && access.getTargetOwner().isAssignableTo(Throwable.class)
                    && access.getDescription().contains("printStackTrace()");
            return system || runtime || stackTrace;
        });
    }
}
