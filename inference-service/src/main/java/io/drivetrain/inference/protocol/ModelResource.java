package io.drivetrain.inference.protocol;

import io.drivetrain.contracts.Ids;
import io.drivetrain.inference.model.ModelKeeper;
import io.drivetrain.inference.model.ModelRef;
import io.drivetrain.inference.model.ModelShelf;
import io.drivetrain.inference.model.ModelState;
import io.drivetrain.inference.route.Routings;
import io.drivetrain.platform.fact.TopicFeed;
import io.drivetrain.platform.rest.Problem;
import io.drivetrain.platform.rest.WithoutViews;
import io.drivetrain.platform.who.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the server and its models are, and whether they are ready. */
@Path("/v2")
@RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
class ModelResource {

    private static final List<String> EXTENSIONS = List.of("binary_tensor_data", "classification");

    private final ModelShelf shelf;
    private final ModelKeeper keeper;
    private final Routings routings;
    private final TopicFeed feed;
    private final String version;

    ModelResource(
            ModelShelf shelf,
            ModelKeeper keeper,
            Routings routings,
            TopicFeed feed,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.shelf = shelf;
        this.keeper = keeper;
        this.routings = routings;
        this.feed = feed;
        this.version = version;
    }

    @GET
    @WithoutViews
    public Metadata.Server server() {
        return new Metadata.Server("drivetrain", version, EXTENSIONS);
    }

    @GET
    @Path("/health/live")
    @WithoutViews
    public Response live() {
        return json(200, new Health(true));
    }

    @GET
    @Path("/health/ready")
    @WithoutViews
    public Response ready() {
        boolean ready = feed.caughtUp() && keeper.settled();
        return json(ready ? 200 : 503, new Health(ready));
    }

    record Health(boolean ready) {}

    @GET
    @Path("/models/{model}")
    public Metadata.Model model(@PathParam("model") String model) {
        return describe(answering(model));
    }

    @GET
    @Path("/models/{model}/versions/{version}")
    public Metadata.Model modelVersion(@PathParam("model") String model, @PathParam("version") String number) {
        return describe(ref(model, number));
    }

    @GET
    @Path("/models/{model}/ready")
    public Response modelReady(@PathParam("model") String model) {
        var routing = routings.of(name(model)).orElseThrow(() -> unknown(model));
        boolean ready = keeper.answering(routing).isPresent();
        return json(ready ? 200 : 503, new Metadata.Ready(model, ready));
    }

    @GET
    @Path("/models/{model}/versions/{version}/ready")
    public Response versionReady(@PathParam("model") String model, @PathParam("version") String number) {
        var ref = ref(model, number);
        var state = shelf.state(ref).orElseThrow(() -> notLoaded(ref));
        boolean ready = state instanceof ModelState.Ready;
        return json(ready ? 200 : 503, new Metadata.Ready(model, ready));
    }

    @POST
    @Path("/repository/index")
    public List<Metadata.Indexed> index() {
        return shelf.all().entrySet().stream()
                .map(each -> new Metadata.Indexed(
                        each.getKey().classifier(),
                        String.valueOf(each.getKey().version()),
                        inTheirWords(each.getValue()),
                        Objects.requireNonNullElse(each.getValue().problem(), "")))
                .toList();
    }

    private static String inTheirWords(ModelState state) {
        return switch (state) {
            case ModelState.Ready _ -> "READY";
            case ModelState.Loading _ -> "LOADING";
            case ModelState.Failed _ -> "UNAVAILABLE";
        };
    }

    private static Problem unknown(String model) {
        return new Problem(
                404,
                "unknown-model",
                "there is no model '" + model + "': no such classifier, or no version of it was ever rolled out");
    }

    private ModelRef answering(String model) {
        var routing = routings.of(name(model)).orElseThrow(() -> unknown(model));
        int answering = keeper.answering(routing)
                .orElseThrow(() ->
                        new Problem(503, "no-champion", "classifier '" + model + "' has no champion that is ready"));
        return new ModelRef(model, answering);
    }

    private Metadata.Model describe(ModelRef ref) {
        if (shelf.state(ref).orElseThrow(() -> notLoaded(ref)) instanceof ModelState.Ready ready) {
            return Metadata.of(ready.model().manifest(), readyVersions(ref.classifier()));
        }
        throw new Problem(503, "model-not-ready", "model " + ref + " is not ready");
    }

    private List<String> readyVersions(String classifier) {
        return shelf.all().entrySet().stream()
                .filter(each -> each.getKey().classifier().equals(classifier))
                .filter(each -> each.getValue() instanceof ModelState.Ready)
                .map(each -> String.valueOf(each.getKey().version()))
                .toList();
    }

    private static String name(String model) {
        return Ids.name("model", model);
    }

    private static ModelRef ref(String model, String number) {
        return new ModelRef(name(model), Versions.number(model, number));
    }

    private static Problem notLoaded(ModelRef ref) {
        return new Problem(404, "model-version-unknown", "model " + ref + " is not loaded");
    }

    private static Response json(int status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }

    @ServerExceptionMapper(RuntimeException.class)
    Response failed(RuntimeException failure) {
        return ProtocolErrors.of(failure);
    }
}
