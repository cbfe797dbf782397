/** Drivetrain on one machine: one launcher process with the broker and the object store inside, and the services beside it. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.local;
