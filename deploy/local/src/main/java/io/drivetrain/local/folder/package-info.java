/** The data folder: whose it is, which layout it has, who uses it now. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.local.folder;
