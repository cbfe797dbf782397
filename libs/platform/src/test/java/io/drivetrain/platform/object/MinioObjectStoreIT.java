package io.drivetrain.platform.object;

import io.drivetrain.testkit.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class MinioObjectStoreIT extends ObjectStoreContract {

    @Inject
    ObjectStore store;

    @Override
    ObjectStore store() {
        return store;
    }
}
