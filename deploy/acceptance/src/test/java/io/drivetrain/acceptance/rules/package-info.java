/** What holds across all modules, checked on their class files. */
@NullMarked
package io.drivetrain.acceptance.rules;

import org.jspecify.annotations.NullMarked;
