package io.drivetrain.inference.protocol;

import io.drivetrain.inference.model.Outputs;
import io.drivetrain.inference.picture.Picture;
import io.drivetrain.inference.protocol.InferRequest.Data;
import io.drivetrain.inference.protocol.InferRequest.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** From the one input of a request to pictures: {@code UINT8[n][s][s][3]}, or picture files as {@code BYTES[n]}. */
final class InputPictures {

    private InputPictures() {}

    /** Throws {@link BadRequest} that names the input and the rule it breaks. */
    static List<Picture> of(InferRequest request, int maxBatch) {
        BadRequest.require(
                request.inputs().size() == 1,
                "the model takes the one input '" + Outputs.IMAGE + "', got "
                        + request.inputs().size() + " inputs");
        var input = request.inputs().getFirst();
        BadRequest.require(
                input.name().equals(Outputs.IMAGE),
                "the model takes the one input '" + Outputs.IMAGE + "', got '" + shown(input.name()) + "'");
        return switch (input.datatype()) {
            case "UINT8" -> squares(input, maxBatch);
            case "BYTES" -> files(input, maxBatch);
            default ->
                throw new BadRequest("input 'image' takes UINT8 pixels or BYTES picture files, got datatype '"
                        + shown(input.datatype()) + "'");
        };
    }

    private static List<Picture> squares(Tensor input, int maxBatch) {
        var shape = input.shape();
        BadRequest.require(
                shape.size() == 4
                        && shape.get(3) == 3
                        && shape.get(1).equals(shape.get(2))
                        && shape.get(1) >= 1
                        && shape.get(1) <= 4096,
                "input 'image' of type UINT8 must have the shape [n, size, size, 3], got " + shape);
        int count = count(shape.getFirst(), maxBatch);
        int size = Math.toIntExact(shape.get(1));
        int each = size * size * 3;
        if (!(input.data() instanceof Data.Numbers numbers)) {
            throw new BadRequest("input 'image' of type UINT8 needs numbers as its data");
        }
        BadRequest.require(
                numbers.values().length == (long) count * each,
                "input 'image' of shape " + shape + " needs " + (long) count * each + " values, got "
                        + numbers.values().length);
        var pictures = new ArrayList<Picture>();
        for (int i = 0; i < count; i++) {
            pictures.add(new Picture.Square(size, Arrays.copyOfRange(numbers.values(), i * each, (i + 1) * each)));
        }
        return pictures;
    }

    private static List<Picture> files(Tensor input, int maxBatch) {
        var shape = input.shape();
        BadRequest.require(
                shape.size() == 1 || (shape.size() == 2 && shape.get(1) == 1),
                "input 'image' of type BYTES must have the shape [n], got " + shape);
        int count = count(shape.getFirst(), maxBatch);
        List<byte[]> files = switch (input.data()) {
            case Data.Blobs blobs -> blobs.values();
            case Data.Texts texts -> decoded(texts.values());
            case Data.Numbers _, Data.Absent _ ->
                throw new BadRequest("input 'image' of type BYTES needs base64 texts or a binary part as its data");
        };
        BadRequest.require(
                files.size() == count,
                "input 'image' of shape " + shape + " needs " + count + " elements, got " + files.size());
        return files.stream().<Picture>map(Picture.Encoded::new).toList();
    }

    private static List<byte[]> decoded(List<String> texts) {
        var files = new ArrayList<byte[]>();
        for (var text : texts) {
            try {
                files.add(Base64.getDecoder().decode(text));
            } catch (IllegalArgumentException e) {
                throw new BadRequest("picture " + files.size() + " is not base64", e);
            }
        }
        return files;
    }

    private static int count(long claimed, int maxBatch) {
        BadRequest.require(
                claimed >= 1 && claimed <= maxBatch,
                "a request may carry 1 to " + maxBatch + " pictures, its shape says " + claimed);
        return (int) claimed;
    }

    static String shown(String text) {
        var printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 40 ? printable.substring(0, 40) + "…" : printable;
    }
}
