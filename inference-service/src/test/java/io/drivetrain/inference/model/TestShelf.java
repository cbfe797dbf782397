package io.drivetrain.inference.model;

import io.drivetrain.platform.object.InMemoryObjectStore;

/** Shelves with tiny models on them. */
public final class TestShelf {

    private TestShelf() {}

    /** A shelf on which all of {@code refs} are READY. */
    public static ModelShelf with(ModelRef... refs) {
        var store = new InMemoryObjectStore();
        var loader = new ModelLoader(store, 1 << 20, 1);
        var shelf = new ModelShelf();
        for (var ref : refs) {
            var trained = TestModels.publish(store, ref.classifier(), ref.version());
            shelf.expect(ref);
            shelf.change(ref, new ModelState.Ready(loader.load(trained)));
        }
        return shelf;
    }
}
