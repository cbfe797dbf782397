/** How work on a record or a run behaves while what it needs is away. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.platform.work;
