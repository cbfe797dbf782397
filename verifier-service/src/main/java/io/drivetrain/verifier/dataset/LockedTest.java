package io.drivetrain.verifier.dataset;

import static io.drivetrain.contracts.InvalidContract.require;

import io.drivetrain.contracts.event.Actor;
import io.drivetrain.contracts.event.DatasetReleased;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * What a locked test is: its pictures and labels are in the manifest, but nothing is trained, validated or calibrated on
 * them, and no list or export shows them unless someone says why, which is logged.
 */
@Singleton
public class LockedTest {

    private static final Logger LOG = Logger.getLogger(LockedTest.class);
    private static final int LONGEST_WHY = 1000;

    /** Throws a broken rule if there is no reason. */
    public void open(DatasetReleased dataset, String why, Actor who) {
        var name = "the locked test of dataset " + dataset.version() + " of '" + dataset.classifier() + "'";
        require(!why.isBlank() && why.length() <= LONGEST_WHY, name + " opens with a reason, of 1 to 1000 characters");
        LOG.infof("%s was opened by %s: %s", name, who.name(), why.replaceAll("\\p{Cntrl}", " "));
    }
}
