/** Downloads from the web that cannot be turned against the machine that makes them. */
@NullMarked
package io.drivetrain.gatherer.fetch;

import org.jspecify.annotations.NullMarked;
