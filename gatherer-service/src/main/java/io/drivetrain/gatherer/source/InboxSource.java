package io.drivetrain.gatherer.source;

import io.drivetrain.contracts.ObjectKeys;
import io.drivetrain.platform.object.ObjectStore;
import java.io.FileNotFoundException;

/** Class folders that somebody put into the platform's bucket, below its inbox. */
record InboxSource(Labels labels, String prefix, ObjectStore store, int maxObjects) implements ImageSource {

    @Override
    public String kind() {
        return "inbox";
    }

    @Override
    public void find(CandidateSink sink) throws SourceException, InterruptedException {
        String start = ObjectKeys.INBOX + prefix + "/";
        var keys = store.list(start, maxObjects + 1);
        if (keys.size() > maxObjects) {
            throw new SourceException(named() + " has more than " + maxObjects + " objects");
        }
        var found = new ClassFolders<String>(labels);
        for (String key : keys) {
            String path = key.substring(start.length());
            int slash = path.indexOf('/');
            if (slash > 0 && !path.endsWith("/")) {
                found.file(path.substring(0, slash), path, key);
            } else if (slash > 0) {
                found.folder(path.substring(0, slash));
            } else {
                found.loose(path);
            }
        }
        found.requireUsable(named());
        found.announce(sink);
        for (var entry : found.entries()) {
            sink.offer(Candidate.held(
                    entry.locator(),
                    entry.label(),
                    () -> store.open(entry.file()).orElseThrow(() -> new FileNotFoundException("it is gone"))));
        }
    }

    private String named() {
        return "the inbox '" + prefix + "'";
    }
}
