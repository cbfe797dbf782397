/** Classes that break the rules, each as a person might by accident; if one is not found out, its rule is worth nothing. */
@NullMarked
package io.drivetrain.acceptance.rules.refused;

import org.jspecify.annotations.NullMarked;
