package io.drivetrain.gatherer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drivetrain.platform.object.InMemoryObjectStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxSourceTest extends ImageSourceContract {

    private final InMemoryObjectStore store = new InMemoryObjectStore();

    @Override
    ImageSource source() {
        put("mine/black/1.jpg", "mine/black/deep/2.jpg", "mine/Grizzly/1.jpg", "mine/grizzly/2.jpg");
        put("mine-too/black/9.jpg");
        return new InboxSource(Labels.of(BEARS), "mine", store, 100);
    }

    @Test
    void foldersBelowThePrefixAreLabels() throws Exception {
        var found = Found.by(source());
        assertThat(found.locators("black")).containsExactly("black/1.jpg", "black/deep/2.jpg");
        assertThat(found.locators("grizzly")).containsExactlyInAnyOrder("Grizzly/1.jpg", "grizzly/2.jpg");
        assertThat(found.bytes.get("black/1.jpg")).asString().isEqualTo("mine/black/1.jpg");
    }

    @Test
    void whatLiesInNoLabelsFolderIsAMiss() throws Exception {
        put("mine/readme.txt", "mine/cat/1.jpg");
        assertThat(Found.by(source()).misses.keySet()).containsExactlyInAnyOrder("readme.txt", "cat/1.jpg");
    }

    @Test
    void anEmptyInboxAndAnOverfullOneAreNamed() {
        assertThatThrownBy(() -> Found.by(new InboxSource(Labels.of(BEARS), "none", store, 100)))
                .hasMessageContaining("the inbox 'none' has no folder named as a label");
        source();
        assertThatThrownBy(() -> Found.by(new InboxSource(Labels.of(BEARS), "mine", store, 2)))
                .hasMessageContaining("more than 2 objects");
    }

    private void put(String... keys) {
        for (String key : List.of(keys)) {
            store.putIfAbsent("inbox/" + key, key.getBytes(), "image/jpeg");
        }
    }
}
