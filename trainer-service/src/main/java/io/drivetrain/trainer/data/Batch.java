package io.drivetrain.trainer.data;

/**
 * Pictures of one step, ready for the device. The arrays are not copied.
 *
 * @param pixels normalised {@code float[size][3][side][side]}, flat
 * @param labels one per picture, or none if nobody asks for them
 * @param weights how much each picture counts; as many as labels
 */
public record Batch(int size, int side, float[] pixels, int[] labels, float[] weights) {}
