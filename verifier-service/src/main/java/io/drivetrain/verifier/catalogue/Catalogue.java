package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.Topic;
import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.platform.fact.TopicFeed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The pictures of every classifier. A verdict or label that is read before its picture waits for it. */
@Startup
@ApplicationScoped
public class Catalogue {

    private record Key(String classifier, String image) {}

    private final Map<String, ClassifierDefined> classifiers = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, ConcurrentMap<String, Picture>> pictures = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, ConcurrentMap<String, String>> byPixels = new ConcurrentHashMap<>();
    // only the feed's thread touches these
    private final Map<Key, ImageScreened> earlyVerdicts = new HashMap<>();
    private final Map<Key, LabelDecided> earlyLabels = new HashMap<>();
    private final Set<String> gatheredFacts = new HashSet<>();

    public Catalogue(TopicFeed feed) {
        feed.on(Topic.CLASSIFIER_DEFINED, ClassifierDefined.class, c -> classifiers.put(c.classifier(), c));
        feed.on(Topic.IMAGE_GATHERED, ImageGathered.class, this::gathered);
        feed.on(Topic.IMAGE_SCREENED, ImageScreened.class, this::screened);
        feed.on(Topic.LABEL_DECIDED, LabelDecided.class, this::decided);
    }

    public Optional<ClassifierDefined> classifier(String name) {
        return Optional.ofNullable(classifiers.get(name));
    }

    public Optional<Picture> find(String classifier, String image) {
        return Optional.ofNullable(of(classifier).get(image));
    }

    /** In no order. */
    public Collection<Picture> all(String classifier) {
        return List.copyOf(of(classifier).values());
    }

    /** The accepted picture of a classifier with these pixels. */
    public Optional<String> withPixels(String classifier, String pixels) {
        return Optional.ofNullable(
                byPixels.getOrDefault(classifier, new ConcurrentHashMap<>()).get(pixels));
    }

    private ConcurrentMap<String, Picture> of(String classifier) {
        return pictures.getOrDefault(classifier, new ConcurrentHashMap<>());
    }

    private void gathered(ImageGathered g) {
        // the same fact may be said twice by a gatherer that was killed in between
        if (!gatheredFacts.add(g.gathering() + " " + g.image() + " " + g.url())) {
            return;
        }
        var key = new Key(g.classifier(), g.image());
        Picture picture = pictures.computeIfAbsent(g.classifier(), k -> new ConcurrentHashMap<>())
                .compute(g.image(), (k, old) -> old == null ? fresh(g, key) : old.with(g));
        indexPixels(g.classifier(), picture);
    }

    private Picture fresh(ImageGathered g, Key key) {
        return new Picture(g, 1, false, earlyVerdicts.remove(key), earlyLabels.remove(key));
    }

    private void screened(ImageScreened s) {
        Picture changed = of(s.classifier()).computeIfPresent(s.image(), (k, p) -> p.with(s));
        if (changed == null) {
            earlyVerdicts.putIfAbsent(new Key(s.classifier(), s.image()), s);
        } else {
            indexPixels(s.classifier(), changed);
        }
    }

    private void decided(LabelDecided d) {
        if (of(d.classifier()).computeIfPresent(d.image(), (k, p) -> p.with(d)) == null) {
            earlyLabels.merge(new Key(d.classifier(), d.image()), d, LabelPrecedence::stronger);
        }
    }

    private void indexPixels(String classifier, Picture picture) {
        ImageScreened verdict = picture.screened();
        if (picture.accepted() && verdict != null && verdict.pixels() != null) {
            byPixels.computeIfAbsent(classifier, k -> new ConcurrentHashMap<>())
                    .putIfAbsent(verdict.pixels(), verdict.image());
        }
    }
}
