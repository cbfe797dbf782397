package io.drivetrain.platform.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.drivetrain.testkit.LocalStackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RestIT {

    @Test
    void theLocalUserHasAName() {
        given().get("/test/who").then().statusCode(200).body("kind", equalTo("PERSON"), "name", equalTo("local"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/nobody", "/test/unannotated"})
    void aRouteIsClosedToWhoHasNotItsRole(String route) {
        given().get(route).then().statusCode(403);
    }

    @Test
    void aRefusalNamesObjectAndRule() {
        given().get("/test/missing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("classifier-unknown"), "detail", equalTo("there is no classifier 'bears'"));
    }

    @Test
    void aCrashTellsNothingOfItself() {
        given().get("/test/crash")
                .then()
                .statusCode(500)
                .body("detail", containsString("incident"))
                .body(not(containsString("hunter2")));
    }

    @Test
    void aBrokenRuleInTheBodyIsNamed() {
        given().contentType("application/json")
                .body("{\"name\":\"grizzly\",\"threshold\":2}")
                .post("/test/label")
                .then()
                .statusCode(422)
                .body("title", equalTo("Unprocessable Content"))
                .body("detail", containsString("threshold of label 'grizzly' must be 0 to 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"name\":{}}"})
    void aBodyOfTheWrongShapeIsABadRequest(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/test/label")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aBodyOfTheWrongShapeIsToldWhereAndWhatBelongsThere() {
        given().contentType("application/json")
                .body("{\"name\":\"grizzly\",\"threshold\":\"high\"}")
                .post("/test/label")
                .then()
                .statusCode(400)
                .body("detail", containsString("'threshold' must be a number"));
    }

    @Test
    void aNumberInTheAddressThatIsNoneIsABadRequest() {
        given().get("/test/page?limit=x").then().statusCode(400).body("code", equalTo("unreadable-address"));
        given().get("/test/page?limit=7").then().statusCode(200);
    }

    @Test
    void aPageOfAnotherOriginIsRefused() {
        given().header("Origin", "https://evil.example")
                .get("/test/who")
                .then()
                .statusCode(403)
                .body("code", equalTo("loopback-only"));
    }

    @Test
    void aReboundNameIsRefused() {
        given().header("Host", "evil.example").get("/test/who").then().statusCode(403);
    }
}
