/** The command that has pictures gathered: what is wanted, how far it is, what came of it. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.local.gather;
