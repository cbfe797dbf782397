/** The one origin in front of the services, so that a browser sees one site. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.local.origin;
