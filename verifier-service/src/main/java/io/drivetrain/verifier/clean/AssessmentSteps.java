package io.drivetrain.verifier.clean;

import java.util.function.BooleanSupplier;

/** Passes on how far an assessment has got, and ends it when it was cancelled or the service stops. */
final class AssessmentSteps implements CrossValidation.Steps {

    private final Progress progress;
    private final BooleanSupplier cancelled;

    AssessmentSteps(Progress progress, BooleanSupplier cancelled) {
        this.progress = progress;
        this.cancelled = cancelled;
    }

    void embedding(int pictures) {
        progress.begin(Progress.Phase.EMBEDDING, pictures);
    }

    void pictures(int done) throws InterruptedException {
        progress.done(done);
        goOn();
    }

    void probing(int folds) {
        progress.begin(Progress.Phase.PROBING, folds);
    }

    @Override
    public void folds(int done) throws InterruptedException {
        progress.done(done);
        goOn();
    }

    @Override
    public void goOn() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the service stops");
        }
        if (cancelled.getAsBoolean()) {
            throw new Cancelled();
        }
    }
}
