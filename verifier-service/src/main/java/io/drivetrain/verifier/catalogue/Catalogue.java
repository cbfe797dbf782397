package io.drivetrain.verifier.catalogue;

import io.drivetrain.contracts.event.ClassifierDefined;
import io.drivetrain.contracts.event.ImageGathered;
import io.drivetrain.contracts.event.ImageScreened;
import io.drivetrain.contracts.event.ImageWithdrawn;
import io.drivetrain.contracts.event.LabelDecided;
import io.drivetrain.contracts.event.WithdrawnSubject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is known of all pictures, by classifier. Applying a fact twice changes nothing. */
@Singleton
public class Catalogue {

    private final Map<String, ClassifierView> classifiers = new ConcurrentHashMap<>();
    private final Set<Sha> withdrawn = ConcurrentHashMap.newKeySet();

    public void apply(ClassifierDefined fact) {
        view(fact.classifier()).apply(fact);
    }

    public void apply(ImageGathered fact) {
        view(fact.classifier()).apply(fact);
    }

    public void apply(ImageScreened fact) {
        view(fact.classifier()).apply(fact);
    }

    public void apply(LabelDecided fact) {
        view(fact.classifier()).apply(fact);
    }

    /** Whatever was or will be said of a withdrawn picture, it is rejected in every classifier. */
    public void apply(ImageWithdrawn fact) {
        if (fact.subject() instanceof WithdrawnSubject.Picture picture) {
            var image = Sha.of(picture.image());
            withdrawn.add(image);
            classifiers.values().forEach(view -> view.withdraw(image));
        }
    }

    /** Whether anything was ever said of the classifier. */
    public boolean knows(String classifier) {
        return classifiers.containsKey(classifier);
    }

    public Optional<ClassifierDefined> definition(String classifier) {
        return existing(classifier).flatMap(ClassifierView::definition);
    }

    public Optional<Picture> find(String classifier, String image) {
        return existing(classifier).flatMap(view -> view.find(image));
    }

    /** The accepted picture of the classifier that shows exactly these pixels. */
    public Optional<String> withPixels(String classifier, String pixels) {
        return existing(classifier).flatMap(view -> view.withPixels(pixels));
    }

    /** All gathered pictures of the classifier at this moment, in the order they were gathered. */
    public List<Picture> pictures(String classifier) {
        return existing(classifier).map(ClassifierView::all).orElse(List.of());
    }

    /** Some pictures as lists show them, with what is suspected of each. */
    public ImagePage images(String classifier, Listing listing, Hints hints) {
        return ImagePage.of(page(classifier, listing), image -> hints.hint(classifier, image));
    }

    /** The decisions on every picture that a person decided on. */
    public List<Decisions> decidedByPeople(String classifier) {
        return existing(classifier).map(ClassifierView::decidedByPeople).orElse(List.of());
    }

    /** How many pictures stand where. */
    public Summary summary(String classifier) {
        return existing(classifier)
                .orElseGet(() -> new ClassifierView(classifier, withdrawn))
                .summary();
    }

    PicturePage page(String classifier, Listing listing) {
        return existing(classifier)
                .map(view -> view.page(listing))
                .orElseGet(() -> new PicturePage(0, listing.paging().offset(), List.of()));
    }

    public DecisionLog decisions(String classifier, Paging paging) {
        return existing(classifier)
                .map(view -> view.decisions(paging))
                .orElseGet(() -> new DecisionLog(0, paging.offset(), List.of()));
    }

    /** Each time a picture was met, in every classifier, of those that {@code wanted} picks. */
    public List<Sighting> sightings(Predicate<Sighting> wanted) {
        var found = new ArrayList<Sighting>();
        classifiers.values().forEach(view -> view.sightings(wanted, found::add));
        return found;
    }

    /** Whether a picture was gathered, for any classifier. */
    public boolean met(String image) {
        var sha = Sha.of(image);
        return classifiers.values().stream().anyMatch(view -> view.met(sha));
    }

    /** All pictures, in every classifier, that were seen to have such pixels, repeats included. */
    public Set<String> showing(Set<String> pixels) {
        var digests = pixels.stream().map(Sha::of).collect(Collectors.toSet());
        return classifiers.values().stream()
                .flatMap(view -> view.showing(digests).stream())
                .collect(Collectors.toSet());
    }

    /** The picture in every classifier that has it; the bytes are the same. */
    public List<Picture> everywhere(String image) {
        return classifiers.values().stream()
                .map(view -> view.find(image).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<ClassifierView> existing(String classifier) {
        return Optional.ofNullable(classifiers.get(classifier));
    }

    private ClassifierView view(String classifier) {
        return classifiers.computeIfAbsent(classifier, name -> new ClassifierView(name, withdrawn));
    }
}
