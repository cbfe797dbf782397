package io.drivetrain.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Sends pretrained weights to the trainer; sending the same file again is harmless. */
record Backbone(Stage stage) {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    void upload(Path file) throws InterruptedException {
        String sha256 = sha256(file);
        String path = "/train/api/v1/backbones/" + Plan.BACKBONE + "?sha256=" + sha256;
        JsonNode kept = Patience.of("the backbone to be taken", LIMIT).until(seen -> {
            try {
                return Optional.of(stage.api()
                        .upload(
                                "PUT",
                                path,
                                "application/octet-stream",
                                BodyPublishers.ofFile(file),
                                LIMIT,
                                JsonNode.class));
            } catch (FileNotFoundException e) {
                throw new ActFailed("the backbone " + file + " cannot be read");
            }
        });
        stage.screen()
                .fact(
                        "backbone '%s': %d tensors",
                        Plan.BACKBONE, kept.path("tensors").asInt());
        stage.report().put("backbone", sha256);
    }

    private static String sha256(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("the backbone " + file + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
