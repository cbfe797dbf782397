package io.drivetrain.local.backbone;

import picocli.CommandLine.Command;

/** Pretrained backbones. */
@Command(
        name = "backbone",
        description = "Manages pretrained backbones.",
        subcommands = BackboneAdd.class,
        mixinStandardHelpOptions = true)
public final class BackboneCommand {

    BackboneCommand() {}
}
