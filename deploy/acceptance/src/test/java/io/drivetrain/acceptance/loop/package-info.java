/** The whole product as a person runs it: packaged services in processes of their own, Kafka, an S3 server, one command. */
@NullMarked
package io.drivetrain.acceptance.loop;

import org.jspecify.annotations.NullMarked;
