package io.drivetrain.verifier.clean;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Minimises a smooth convex function by limited-memory BFGS (Nocedal and Wright, Numerical Optimization, 2006, algorithms
 * 7.4 and 7.5) with a backtracking line search (Armijo's condition, 3.4).
 */
final class Lbfgs {

    /** A function and its gradient. */
    @FunctionalInterface
    interface Objective {

        /** The value at {@code point}; writes the gradient there into {@code gradient}. */
        double at(double[] point, double[] gradient) throws InterruptedException;
    }

    private static final int MEMORY = 8;
    private static final int MAX_HALVINGS = 30;
    private static final double SUFFICIENT = 1e-4;

    private record Pair(double[] step, double[] change, double inverse) {}

    private Lbfgs() {}

    /**
     * The point found from {@code start}.
     *
     * @param iterations most steps
     * @param tolerance of the largest component of the gradient
     */
    static double[] minimise(Objective objective, double[] start, int iterations, double tolerance)
            throws InterruptedException {
        double[] point = start.clone();
        var gradient = new double[point.length];
        double value = objective.at(point, gradient);
        Deque<Pair> memory = new ArrayDeque<>(MEMORY);
        for (int i = 0; i < iterations && largest(gradient) > tolerance; i++) {
            double[] direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            double length = memory.isEmpty() ? 1 / Math.max(1, Math.sqrt(-slope)) : 1;
            var next = new double[point.length];
            var nextGradient = new double[point.length];
            double nextValue = move(objective, point, direction, length, next, nextGradient);
            for (int halving = 0; !(nextValue <= value + SUFFICIENT * length * slope); halving++) {
                if (halving == MAX_HALVINGS) {
                    return point;
                }
                length /= 2;
                nextValue = move(objective, point, direction, length, next, nextGradient);
            }
            remember(memory, point, next, gradient, nextGradient);
            point = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return point;
    }

    private static double move(
            Objective objective,
            double[] point,
            double[] direction,
            double length,
            double[] next,
            double[] nextGradient)
            throws InterruptedException {
        for (int i = 0; i < next.length; i++) {
            next[i] = point[i] + length * direction[i];
        }
        return objective.at(next, nextGradient);
    }

    private static void remember(
            Deque<Pair> memory, double[] point, double[] next, double[] gradient, double[] nextGradient) {
        var step = new double[point.length];
        var change = new double[point.length];
        for (int i = 0; i < step.length; i++) {
            step[i] = next[i] - point[i];
            change[i] = nextGradient[i] - gradient[i];
        }
        double curvature = dot(step, change);
        if (curvature > 0) {
            if (memory.size() == MEMORY) {
                memory.removeFirst();
            }
            memory.addLast(new Pair(step, change, 1 / curvature));
        }
    }

    /** The two-loop recursion. */
    private static double[] direction(double[] gradient, Deque<Pair> memory) {
        double[] q = gradient.clone();
        var weights = new double[memory.size()];
        int i = weights.length;
        for (var newest = memory.descendingIterator(); newest.hasNext(); ) {
            var pair = newest.next();
            weights[--i] = pair.inverse() * dot(pair.step(), q);
            add(q, pair.change(), -weights[i]);
        }
        var last = memory.peekLast();
        double scale = last == null ? 1 : 1 / (last.inverse() * dot(last.change(), last.change()));
        for (int k = 0; k < q.length; k++) {
            q[k] *= scale;
        }
        for (var pair : memory) {
            double correction = pair.inverse() * dot(pair.change(), q);
            add(q, pair.step(), weights[i++] - correction);
        }
        for (int k = 0; k < q.length; k++) {
            q[k] = -q[k];
        }
        return q;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
