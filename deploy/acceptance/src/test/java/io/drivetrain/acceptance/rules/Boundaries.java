package io.drivetrain.acceptance.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Who may know whom. */
final class Boundaries {

    private static final List<String> LAUNCHER = List.of("local", "testkit");

    private Boundaries() {}

    /** Services meet in topics and objects only, and nothing that runs in production knows what starts it here. */
    static ArchRule of(String root, String service) {
        var others = Stream.concat(Product.SERVICES.stream().filter(other -> !other.equals(service)), LAUNCHER.stream())
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services meet in topics and objects only");
    }

    /** What all share knows none of those who share it. */
    static ArchRule ofShared(String root) {
        var users = Stream.concat(Product.SERVICES.stream(), LAUNCHER.stream())
                .map(user -> root + "." + user + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".contracts..", root + ".imaging..", root + ".platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(users)
                .because("what all share knows none of those who share it");
    }

    /** The contracts are plain Java and JSON: whoever reads them needs no server and no framework. */
    static ArchRule ofContracts(String root) {
        return plain(root + ".contracts..", root + ".contracts..", "com.fasterxml.jackson..");
    }

    /** Pictures in, pixels out, in memory. */
    static ArchRule ofImaging(String root) {
        return plain(
                root + ".imaging..",
                root + ".imaging..",
                root + ".contracts..",
                "com.fasterxml.jackson..",
                "com.twelvemonkeys..",
                "com.drew..",
                "java.awt..",
                "javax.imageio..");
    }

    private static ArchRule plain(String whose, String... allowed) {
        var plainJava = resideInAPackage("java..")
                .and(not(resideInAnyPackage("java.net.http..", "java.sql..", "java.rmi..", "java.awt..")))
                .and(not(new Sockets()));
        return classes()
                .that()
                .resideInAPackage(whose)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                        .or(resideInAPackage("org.jspecify.."))
                        .or(plainJava))
                .because("it must be usable without a framework and without anything to talk to");
    }
}
