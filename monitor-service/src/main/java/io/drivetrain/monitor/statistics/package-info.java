/** The formulas behind verdicts and drift, each checked against published numbers. */
@NullMarked
package io.drivetrain.monitor.statistics;

import org.jspecify.annotations.NullMarked;
