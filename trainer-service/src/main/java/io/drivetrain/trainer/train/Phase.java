package io.drivetrain.trainer.train;

/**
 * A part of a run with one schedule and an optimiser of its own.
 *
 * @param frozen only the head and the batch norms learn
 */
public record Phase(boolean frozen, int epochs, OneCycle schedule) {}
