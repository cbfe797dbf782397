package io.drivetrain.gatherer.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what a source finds, and reads the bytes of what it holds. */
final class Found implements CandidateSink {

    final List<Candidate> candidates = new ArrayList<>();
    final Map<String, byte[]> bytes = new LinkedHashMap<>();
    final Map<String, String> misses = new LinkedHashMap<>();
    int expected;
    private final int stopAfter;

    Found() {
        this(Integer.MAX_VALUE);
    }

    /** Is interrupted after so many candidates. */
    Found(int stopAfter) {
        this.stopAfter = stopAfter;
    }

    @Override
    public void expect(int pictures) {
        expected = candidates.size() + misses.size() + pictures;
    }

    @Override
    public void offer(Candidate candidate) throws InterruptedException {
        candidates.add(candidate);
        if (candidate.content() instanceof Content.Held held) {
            try (var in = held.opener().open()) {
                bytes.put(candidate.locator(), in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (candidates.size() >= stopAfter) {
            throw new InterruptedException();
        }
    }

    @Override
    public void miss(String locator, String reason, String detail) {
        misses.put(locator, reason);
    }

    List<String> locators(String label) {
        return candidates.stream()
                .filter(c -> c.label().equals(label))
                .map(Candidate::locator)
                .toList();
    }

    static Found by(ImageSource source) throws SourceException, InterruptedException {
        var found = new Found();
        source.find(found);
        return found;
    }
}
