/** The service processes: how they are started, watched, started again and stopped, and what a killed launcher left. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.local.process;
