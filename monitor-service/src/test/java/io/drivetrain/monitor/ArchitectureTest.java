package io.drivetrain.monitor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.drivetrain.monitor");

    @Test
    void featuresDependOnEachOtherInOneDirection() {
        slices().matching("io.drivetrain.monitor.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void formulasAndDecisionsKnowNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("..statistics..")
                .or()
                .haveSimpleName("Routing")
                .or()
                .haveSimpleName("CanaryJudge")
                .or()
                .haveSimpleName("ShadowJudge")
                .or()
                .haveSimpleName("ProfileComparison")
                .or()
                .haveSimpleName("Windows")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.eclipse..", "org.apache.kafka..")
                .check(CLASSES);
    }
}
