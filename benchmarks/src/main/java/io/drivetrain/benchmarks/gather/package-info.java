/** What gathering costs beside plain downloaders, and what it does among hostile servers. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.benchmarks.gather;
