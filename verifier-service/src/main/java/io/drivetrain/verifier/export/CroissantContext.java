package io.drivetrain.verifier.export;

import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON-LD context of Croissant 1.1, as its first appendix recommends it. */
final class CroissantContext {

    private static final String[] OWN_WORDS = {
        "annotation",
        "arrayShape",
        "citeAs",
        "column",
        "containedIn",
        "equivalentProperty",
        "excludes",
        "extract",
        "field",
        "fileProperty",
        "fileObject",
        "fileSet",
        "format",
        "includes",
        "isArray",
        "isLiveDataset",
        "jsonPath",
        "key",
        "md5",
        "parentField",
        "recordSet",
        "references",
        "regex",
        "readLines",
        "sdVersion",
        "separator",
        "source",
        "subField",
        "transform",
        "unArchive",
        "value"
    };

    private CroissantContext() {}

    static Map<String, Object> map() {
        var context = new LinkedHashMap<String, Object>();
        context.put("@language", "en");
        context.put("@vocab", "http://schema.org/");
        context.put("sc", "http://schema.org/");
        context.put("cr", "http://mlcommons.org/croissant/");
        context.put("rai", "http://mlcommons.org/croissant/RAI/");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("conformsTo", "dct:conformsTo");
        for (var word : OWN_WORDS) {
            context.put(word, "cr:" + word);
        }
        context.put("data", Map.of("@id", "cr:data", "@type", "@json"));
        context.put("dataType", Map.of("@id", "cr:dataType", "@type", "@vocab"));
        context.put("examples", Map.of("@id", "cr:examples", "@type", "@json"));
        return context;
    }
}
