package io.drivetrain.benchmarks.serve;

import io.drivetrain.benchmarks.figure.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A closed loop: each thread asks again as soon as it has its answer, so the load is what can be answered. */
record Load(int threads, double seconds) {

    /** One question, by number; returns when it is answered. */
    interface Question {
        void ask(int number) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param perSecond answers of all threads together
     * @param p50 milliseconds, the median
     * @param p99 milliseconds
     */
    record Answered(double perSecond, double p50, double p99) {

        static Answered of(double[] millis, double seconds) {
            return new Answered(millis.length / seconds, Quantiles.of(millis, .5), Quantiles.of(millis, .99));
        }
    }

    /** @throws ExecutionException with the first failure of any thread */
    Answered put(Question question) throws ExecutionException, InterruptedException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long since = System.nanoTime();
            long until = since + (long) (seconds * 1e9);
            var asked = new ArrayList<Future<double[]>>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                asked.add(pool.submit(() -> askUntil(until, first, question)));
            }
            var millis = new ArrayList<double[]>();
            for (var one : asked) {
                millis.add(one.get());
            }
            double took = (System.nanoTime() - since) / 1e9;
            return Answered.of(millis.stream().flatMapToDouble(Arrays::stream).toArray(), took);
        }
    }

    private double[] askUntil(long until, int first, Question question) throws Exception {
        var millis = new ArrayList<Double>();
        int number = first;
        do {
            long since = System.nanoTime();
            question.ask(number);
            millis.add((System.nanoTime() - since) / 1e6);
            number += threads;
        } while (System.nanoTime() < until);
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
