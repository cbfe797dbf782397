package io.drivetrain.console;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What the services would answer: one classifier in production, one in training, one just defined. */
final class FakeAnswers {

    private FakeAnswers() {}

    static Map<String, String> none() {
        return Map.of("/gather/api/v1/classifiers", "[]", "/predict/api/v1/models", "[]");
    }

    static Map<String, String> three() {
        var all = new HashMap<String, String>();
        all.put("/gather/api/v1/classifiers", """
                [{"classifier":"bears","objective":"Warn campers before a grizzly reaches the tents",
                  "labels":[{"name":"black","queries":["black bear"],"action":"note","threshold":0.5},
                            {"name":"grizzly","queries":["grizzly bear"],"action":"sound the siren","threshold":0.8},
                            {"name":"teddy","queries":["teddy bear"],"action":"","threshold":0}],"at":"%1$s"},
                 {"classifier":"parking","objective":"Tell free bays from taken ones, day and night",
                  "labels":[{"name":"free","action":""},{"name":"taken","action":""}],"at":"%1$s"},
                 {"classifier":"wheat-rust","objective":"Spray only where rust shows",
                  "labels":[{"name":"healthy","action":""},{"name":"rust","action":"spray"}],"at":"%1$s"}]
                """.formatted(ago(90_000)));
        bears(all);
        parking(all);
        wheat(all);
        all.put("/predict/api/v1/models", """
                [{"classifier":"bears","version":2,"state":"READY"},{"classifier":"bears","version":3,"state":"READY"}]
                """);
        return all;
    }

    private static void bears(Map<String, String> all) {
        all.put("/gather/api/v1/gatherings?classifier=bears", """
                [{"gathering":"g2","classifier":"bears","state":"DONE","wanted":240,"stored":231,"known":12,
                  "misses":{"http-404":6,"too-big":3},"storedByLabel":{"black":80,"grizzly":75,"teddy":76},"startedAt":"%1$s","at":"%1$s"},
                 {"gathering":"g1","classifier":"bears","state":"DONE","wanted":1500,"stored":1462,"known":0,
                  "misses":{"http-403":38},"storedByLabel":{},"startedAt":"%2$s","at":"%2$s"}]
                """.formatted(ago(7200), ago(90_000)));
        all.put("/verify/api/v1/classifiers/bears/summary", """
                {"classifier":"bears","gathered":1681,"accepted":1604,"rejected":{"duplicate":52,"truncated":9},
                 "unsupported":{"svg":16},"labels":{"black":540,"grizzly":530,"teddy":534},"waiting":0}
                """);
        all.put("/verify/api/v1/classifiers/bears/datasets", """
                [{"request":"d3","classifier":"bears","version":3,"counts":{"black/train":432,"grizzly/train":424,
                  "teddy/train":427,"black/valid":108,"grizzly/valid":106,"teddy/valid":107},"seed":42,"at":"%1$s"},
                 {"request":"d2","classifier":"bears","version":2,"counts":{"black/train":300},"seed":42,"at":"%2$s"}]
                """.formatted(ago(5400), ago(80_000)));
        all.put("/train/api/v1/runs?classifier=bears", """
                [{"run":"r3","classifier":"bears","state":"DONE","device":"cuda:0","step":200,"steps":200,"epochs":[],"at":"%s"}]
                """.formatted(ago(3600)));
        all.put("/train/api/v1/models?classifier=bears", """
                [{"classifier":"bears","version":3,"run":"r3","dataset":3,"accuracy":0.9626,"parity":3e-6,"at":"%1$s"},
                 {"classifier":"bears","version":2,"run":"r2","dataset":2,"accuracy":0.9361,"parity":3e-6,"at":"%2$s"}]
                """.formatted(ago(3600), ago(76_000)));
        all.put("/monitor/api/v1/classifiers/bears/rollout", """
                {"classifier":"bears","revision":4,"champion":2,"previous":1,
                 "challenger":{"version":3,"stage":"CANARY","share":0.05,"seed":"s"},"why":"better on night pictures","at":"%s"}
                """.formatted(ago(1200)));
        all.put("/monitor/api/v1/classifiers", """
                [{"classifier":"bears","versions":3,"newest":3,"champion":2,"verdict":"HOLD"},
                 {"classifier":"parking","versions":0,"newest":0,"champion":0,"verdict":"NONE"}]
                """);
        all.put("/monitor/api/v1/classifiers/bears/windows", """
                {"windows":[{"version":2,"role":"CHAMPION","count":48210,"errors":3,"errorRate":0.00006,"latencyP50":9.1,"latencyP95":17.4},
                 {"version":3,"role":"CANARY","count":2531,"errors":0,"errorRate":0,"latencyP50":9.0,"latencyP95":17.0}]}
                """);
        all.put("/monitor/api/v1/classifiers/bears/drift", """
                [{"classifier":"bears","version":2,"count":1000,"at":"%s","findings":[
                  {"quantity":"brightness","statistic":"psi","value":0.41,"threshold":0.25,"alarm":true,
                   "explanation":"brightness: the darkest tenth has 31 %% of pictures, 10 %% in validation"}]}]
                """.formatted(ago(300)));
    }

    private static void parking(Map<String, String> all) {
        all.put("/gather/api/v1/gatherings?classifier=parking", """
                [{"gathering":"p1","classifier":"parking","state":"RUNNING","wanted":900,"stored":412,"known":0,
                  "misses":{"timeout":7},"storedByLabel":{"free":200,"taken":212},"startedAt":"%1$s","at":"%1$s"}]
                """.formatted(ago(2)));
        all.put("/verify/api/v1/classifiers/parking/summary", """
                {"classifier":"parking","gathered":412,"accepted":371,"rejected":{"duplicate":5},"unsupported":{},
                 "labels":{"free":180,"taken":191},"waiting":36}
                """);
        all.put("/verify/api/v1/classifiers/parking/datasets", """
                [{"request":"d1","classifier":"parking","version":1,"counts":{"free/train":140,"taken/train":150,
                  "free/valid":38,"taken/valid":37},"seed":42,"at":"%s"}]
                """.formatted(ago(600)));
        all.put("/train/api/v1/runs?classifier=parking", """
                [{"run":"q1","classifier":"parking","state":"TRAINING","device":"cpu","step":27,"steps":60,
                  "epochs":[{"epoch":0,"frozen":true,"trainLoss":0.61,"validLoss":0.44,"errorRate":0.2,"seconds":31,"waitSeconds":1},
                            {"epoch":1,"frozen":false,"trainLoss":0.4,"validLoss":0.3,"errorRate":0.12,"seconds":62,"waitSeconds":1}],
                  "etaSeconds":142,"at":"%s"}]
                """.formatted(ago(1)));
        all.put("/train/api/v1/models?classifier=parking", "[]");
        all.put("/monitor/api/v1/classifiers/parking/rollout", """
                {"classifier":"parking","revision":0,"champion":0,"previous":0}
                """);
        all.put("/monitor/api/v1/classifiers/parking/windows", "{\"windows\":[]}");
        all.put("/monitor/api/v1/classifiers/parking/drift", "[]");
    }

    private static void wheat(Map<String, String> all) {
        all.put("/gather/api/v1/gatherings?classifier=wheat-rust", "[]");
        all.put("/verify/api/v1/classifiers/wheat-rust/summary", """
                {"classifier":"wheat-rust","gathered":0,"accepted":0,"rejected":{},"unsupported":{},"labels":{},"waiting":0}
                """);
        all.put("/verify/api/v1/classifiers/wheat-rust/datasets", "[]");
        all.put("/train/api/v1/runs?classifier=wheat-rust", "[]");
        all.put("/train/api/v1/models?classifier=wheat-rust", "[]");
        all.put("/monitor/api/v1/classifiers/wheat-rust/rollout", """
                {"classifier":"wheat-rust","revision":0,"champion":0,"previous":0}
                """);
        all.put("/monitor/api/v1/classifiers/wheat-rust/windows", "{\"windows\":[]}");
        all.put("/monitor/api/v1/classifiers/wheat-rust/drift", "[]");
    }

    private static Instant ago(long seconds) {
        return Instant.now().minus(Duration.ofSeconds(seconds));
    }
}
