/** What stands under the services on one machine: a Kafka broker and an S3 server, both inside this process. */
@org.jspecify.annotations.NullMarked
package io.drivetrain.local.infra;
