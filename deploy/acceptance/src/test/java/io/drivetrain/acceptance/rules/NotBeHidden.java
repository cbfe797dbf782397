package io.drivetrain.acceptance.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;

/** Looks whether a resource has routes that lie below the longer root of another resource of the same service. */
final class NotBeHidden extends ArchCondition<JavaClass> {

    private final String root;
    private List<JavaClass> resources = List.of();

    NotBeHidden(String root) {
        super("not have routes below another resource's longer root");
        this.root = root;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        resources = List.copyOf(all);
    }

    @Override
    public void check(JavaClass resource, ConditionEvents events) {
        for (var method : resource.getMethods()) {
            if (!Endpoints.isEndpoint(method)) {
                continue;
            }
            resources.stream()
                    .filter(other -> !other.equals(resource) && service(other).equals(service(resource)))
                    .filter(other -> Endpoints.root(other).isTakenBefore(Endpoints.root(resource)))
                    .filter(other -> Endpoints.root(other).covers(Endpoints.route(method)))
                    .forEach(other -> events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " is hidden behind " + other.getFullName())));
        }
    }

    private String service(JavaClass resource) {
        return resource.getPackageName().substring(root.length() + 1).split("\\.", 2)[0];
    }
}
