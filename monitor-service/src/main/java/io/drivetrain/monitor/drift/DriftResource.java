package io.drivetrain.monitor.drift;

import io.drivetrain.contracts.Ids;
import io.drivetrain.contracts.event.DriftReported;
import io.drivetrain.platform.who.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/monitor/api/v1/classifiers/{classifier}/drift")
@Blocking
class DriftResource {

    private final DriftReports reports;

    DriftResource(DriftReports reports) {
        this.reports = reports;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public List<DriftReported> reports(String classifier) {
        Ids.name("classifier", classifier);
        return reports.of(classifier);
    }
}
