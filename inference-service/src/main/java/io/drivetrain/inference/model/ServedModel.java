package io.drivetrain.inference.model;

import io.drivetrain.contracts.manifest.ModelManifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A version that answers. It is lent out, and closed when it is retired and the last borrower is done. */
public final class ServedModel {

    private final ModelRef ref;
    private final ModelManifest manifest;
    private final Network network;
    private int lent;
    private boolean retired;

    public ServedModel(ModelRef ref, ModelManifest manifest, Network network) {
        this.ref = ref;
        this.manifest = manifest;
        this.network = network;
    }

    public ModelManifest manifest() {
        return manifest;
    }

    /** Borrows it; empty if it has been retired. */
    synchronized Optional<Lease> borrow() {
        if (retired) {
            return Optional.empty();
        }
        lent++;
        return Optional.of(new Lease());
    }

    /** No more borrowers; the running ones finish. */
    synchronized void retire() {
        if (!retired) {
            retired = true;
            closeIfIdle();
        }
    }

    private synchronized Lease lendAgain() {
        lent++;
        return new Lease();
    }

    private synchronized void giveBack() {
        lent--;
        closeIfIdle();
    }

    private void closeIfIdle() {
        if (retired && lent == 0) {
            network.close();
        }
    }

    /** The right to run the model; close it when done. */
    public final class Lease implements AutoCloseable {

        private boolean open = true;

        private Lease() {}

        public ModelRef ref() {
            return ref;
        }

        /** In the order of the outputs. */
        public List<String> labels() {
            return manifest.labels();
        }

        public ModelManifest.Preprocessing preprocessing() {
            return manifest.preprocessing();
        }

        /** See {@link Network#run}. */
        public Map<String, float[][]> run(byte[] pixels, int batch, Set<String> outputs) {
            return network.run(pixels, batch, outputs);
        }

        /**
         * A lease of its own for work that may outlive this one, as a task that is given up does.
         *
         * @throws IllegalStateException if this one has been closed
         */
        public synchronized Lease again() {
            if (!open) {
                throw new IllegalStateException("model " + ref + " has been given back");
            }
            return lendAgain();
        }

        @Override
        public synchronized void close() {
            if (open) {
                open = false;
                giveBack();
            }
        }
    }
}
