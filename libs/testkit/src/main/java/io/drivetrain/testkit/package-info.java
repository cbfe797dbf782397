/** Real Kafka and a real S3 store for tests, in a process of their own, and hands to put records in and take them out. */
@NullMarked
package io.drivetrain.testkit;

import org.jspecify.annotations.NullMarked;
