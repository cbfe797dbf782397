package io.drivetrain.local.backbone;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.InvalidContract;
import io.drivetrain.local.CannotStart;
import io.drivetrain.local.Where;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        description = "Adds a backbone's safetensors file to the running platform.",
        mixinStandardHelpOptions = true)
final class BackboneAdd implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The name recipes use, for example resnet18.")
    private String name = "";

    @Parameters(paramLabel = "FILE|URL", description = "A local file, or an http(s) address to download from.")
    private String source = "";

    @Option(
            names = "--sha256",
            required = true,
            paramLabel = "HEX",
            description = "The digest the bytes must have, as their publisher states it.")
    private String sha256 = "";

    @Mixin
    private Where where = new Where();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private BackboneAdd() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var weights = checked();
        var origin = URI.create("http://127.0.0.1:" + where.options().ports().origin() + "/");
        if (!source.matches("https?://.*")) {
            return send(weights, origin, Path.of(source));
        }
        var file = Files.createTempFile("drivetrain-backbone-", ".safetensors");
        try {
            Download.to(file, URI.create(source));
            return send(weights, origin, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Weights checked() {
        try {
            return new Weights(Ids.name("backbone", name), Ids.sha256("backbone", sha256));
        } catch (InvalidContract e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private int send(Weights weights, URI origin, Path file) throws IOException, InterruptedException {
        weights.verify(file, source);
        spec.commandLine().getOut().println(new Upload(origin).put(weights, file));
        return 0;
    }
}
