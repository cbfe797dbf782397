package io.drivetrain.acceptance.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Logic is plain Java; what the frameworks call, or what calls them, is an adapter and looks like one. */
final class Logic {

    /** Packages that are logic and nothing else. */
    private static final List<String> PACKAGES = List.of(
            "trainer.data",
            "trainer.evaluate",
            "trainer.export",
            "trainer.network",
            "trainer.train",
            "trainer.weights",
            "trainer.worker",
            "inference.picture",
            "inference.run",
            "monitor.statistics");

    private static final String[] FRAMEWORKS = {
        "jakarta..",
        "io.quarkus..",
        "io.smallrye..",
        "io.vertx..",
        "io.micrometer..",
        "org.eclipse.microprofile..",
        "org.jboss.resteasy..",
        "org.apache.kafka.."
    };

    private static final String[] HTTP = {
        "jakarta.ws.rs..", "org.jboss.resteasy..", "io.smallrye.mutiny..", "io.vertx.."
    };

    private static final String[] BROKER = {
        "org.apache.kafka..", "io.smallrye.reactive.messaging..", "org.eclipse.microprofile.reactive.messaging.."
    };

    /** What answers over HTTP: resources, how they say errors, and what they stream. */
    private static final String VOICES = ".*(Resource|Errors|Stream|Events)(\\$.*)?";

    /** What is handed work by Kafka, and what keeps account of it. */
    private static final String TAKERS = ".*(Consumer|Requests|Commands|Ownership|ViewGate)(\\$.*)?";

    private Logic() {}

    /** The packages of logic alone know no framework at all, not even a logger or our own platform's beans. */
    static ArchRule packages(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        PACKAGES.stream().map(p -> root + "." + p + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS).or(resideInAnyPackage("org.jboss..")))
                .because("formulas, training and decoding are tested and reused without a container");
    }

    /** Elsewhere a class without a framework's annotation on it, which nobody but our own code makes, is logic. */
    static ArchRule unmanaged(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(services(root))
                .and(not(new Managed()))
                .and()
                .haveNameNotMatching(VOICES)
                .should()
                .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS).and(not(new Value())))
                .because("a class that a framework does not make should not need one");
    }

    static ArchRule http(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(services(root))
                .and()
                .haveNameNotMatching(VOICES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP)
                .because("only resources, their errors and their event streams speak HTTP");
    }

    static ArchRule broker(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(services(root))
                .and()
                .haveNameNotMatching(TAKERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BROKER)
                .because("facts are written and viewed through the platform; only takers of work meet Kafka");
    }

    private static String[] services(String root) {
        return Product.SERVICES.stream().map(s -> root + "." + s + "..").toArray(String[]::new);
    }

    /** Whether a framework makes the class or is told by it what to do. */
    private static final class Managed extends DescribedPredicate<JavaClass> {

        Managed() {
            super("are made by a framework");
        }

        @Override
        public boolean test(JavaClass type) {
            return Stream.iterate(type, t -> t.getEnclosingClass().orElse(null))
                    .takeWhile(t -> t != null)
                    .anyMatch(Managed::annotated);
        }

        private static boolean annotated(JavaClass type) {
            return type.getAnnotations().stream()
                    .anyMatch(a -> resideInAnyPackage(FRAMEWORKS).test(a.getRawType()));
        }
    }

    /** A quantity in our configuration's vocabulary; it does nothing. */
    private static final class Value extends DescribedPredicate<JavaClass> {

        Value() {
            super("plain values");
        }

        @Override
        public boolean test(JavaClass type) {
            return type.getName().equals("io.quarkus.runtime.configuration.MemorySize");
        }
    }
}
