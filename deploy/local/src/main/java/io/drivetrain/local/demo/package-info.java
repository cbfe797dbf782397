/** The whole story, told once through the public HTTP APIs: from a definition to a drift that is noticed. */
@NullMarked
package io.drivetrain.local.demo;

import org.jspecify.annotations.NullMarked;
