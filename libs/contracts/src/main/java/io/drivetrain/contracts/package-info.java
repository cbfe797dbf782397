/** What the services say to each other: events, topics, object keys and manifests. No framework, no input or output. */
@NullMarked
package io.drivetrain.contracts;

import org.jspecify.annotations.NullMarked;
