package io.drivetrain.trainer.worker;

import java.nio.file.Path;

/** Where things lie in the folder of one attempt at a run. */
public record WorkFolder(Path root) {

    public Path job() {
        return root.resolve("job.json");
    }

    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    /** What a resumed run goes on from. */
    public Path resumeFrom() {
        return root.resolve("resume.safetensors");
    }

    public Path backbone() {
        return root.resolve("backbone.safetensors");
    }

    public Path model() {
        return root.resolve("model.onnx");
    }

    public Path result() {
        return root.resolve("result.json");
    }

    /** What the worker says that is not a message: warnings, stack traces. */
    public Path log() {
        return root.resolve("worker.log");
    }
}
