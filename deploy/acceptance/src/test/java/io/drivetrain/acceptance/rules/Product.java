package io.drivetrain.acceptance.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The classes the rules are about. */
final class Product {

    static final String ROOT = "io.drivetrain";
    static final List<String> SERVICES = List.of("gatherer", "verifier", "trainer", "inference", "monitor");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Written to break every rule. */
    static final String REFUSED_ROOT = "io.drivetrain.acceptance.rules.refused";

    static final JavaClasses REFUSED = new ClassFileImporter().importPackages(REFUSED_ROOT);

    private Product() {}
}
