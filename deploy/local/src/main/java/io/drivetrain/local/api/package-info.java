/** The APIs of what runs, as the commands ask them. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.local.api;
