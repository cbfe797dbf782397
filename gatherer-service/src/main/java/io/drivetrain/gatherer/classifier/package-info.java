/** What a classifier is for, which answers it gives and what each of them causes. */
@NullMarked
package io.drivetrain.gatherer.classifier;

import org.jspecify.annotations.NullMarked;
