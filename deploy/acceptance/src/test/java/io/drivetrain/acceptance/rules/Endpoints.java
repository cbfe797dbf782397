package io.drivetrain.acceptance.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/** What is asked of everything that answers HTTP. */
final class Endpoints {

    private static final String HTTP = "jakarta.ws.rs.";
    private static final String PATH = HTTP + "Path";
    private static final String ROLES = "jakarta.annotation.security.RolesAllowed";
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private Endpoints() {}

    /** A method that is not public is no route: it answers 404, and no compiler says so. */
    static ArchRule arePublic(String root) {
        return methods()
                .that(areEndpointsBelow(root))
                .should()
                .bePublic()
                .because("any other is not found by a caller");
    }

    static ArchRule nameTheirRoles(String root) {
        return methods()
                .that(areEndpointsBelow(root))
                .should(new ArchCondition<>("name their roles, or their class does") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean named = has(method, ROLES) || has(method.getOwner(), ROLES);
                        events.add(new SimpleConditionEvent(
                                method,
                                named,
                                method.getFullName() + (named ? " names" : " does not name") + " roles"));
                    }
                })
                .because("a route that names none is closed to all, and one by mistake open to all is worse");
    }

    /**
     * Of two roots that match an address the longer is taken, and only that one's methods are looked at: a method of the
     * shorter is then never found.
     */
    static ArchRule areNotHidden(String root) {
        return classes()
                .that(new DescribedPredicate<>("have a path below " + root) {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith(root + ".") && has(type, PATH);
                    }
                })
                .should(new NotBeHidden(root))
                .because("the longest matching root alone is asked for a method");
    }

    private static DescribedPredicate<JavaMethod> areEndpointsBelow(String root) {
        return new DescribedPredicate<>("are endpoints below " + root) {
            @Override
            public boolean test(JavaMethod method) {
                return method.getOwner().getPackageName().startsWith(root + ".") && isEndpoint(method);
            }
        };
    }

    static boolean isEndpoint(JavaMethod method) {
        return VERBS.stream().anyMatch(verb -> has(method, HTTP + verb));
    }

    static Route root(JavaClass resource) {
        return Route.of(path(resource).orElse(""));
    }

    /** The whole route of {@code method}, from the host on. */
    static Route route(JavaMethod method) {
        return Route.of(path(method.getOwner()).orElse("") + "/" + path(method).orElse(""));
    }

    private static Optional<String> path(CanBeAnnotated annotated) {
        var annotations =
                annotated instanceof JavaClass type ? type.getAnnotations() : ((JavaMethod) annotated).getAnnotations();
        return annotations.stream()
                .filter(a -> a.getRawType().getName().equals(PATH))
                .map(a -> (String) a.get("value").orElse(""))
                .findFirst();
    }

    private static boolean has(CanBeAnnotated annotated, String annotation) {
        return annotated.isAnnotatedWith(annotation);
    }
}
