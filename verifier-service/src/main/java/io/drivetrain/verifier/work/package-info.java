/** How this service works through records: never ahead of its view, and patiently while Kafka or the object store is away. */
@NullMarked
package io.drivetrain.verifier.work;

import org.jspecify.annotations.NullMarked;
