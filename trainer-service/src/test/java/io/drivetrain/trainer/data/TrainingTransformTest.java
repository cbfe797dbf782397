package io.drivetrain.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.drivetrain.contracts.event.Recipe.Resize;
import io.drivetrain.imaging.Transforms;
import io.drivetrain.trainer.TestPictures;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrainingTransformTest {

    @Test
    void keepsOnlyAsMuchOfALargePictureAsACropCanUse() {
        var prepared = new TrainingTransform(Resize.RANDOM_CROP, 100).prepare(TestPictures.noise(800, 400, 1));

        // 100 / √½ · 1.15
        assertThat(prepared.height()).isBetween(163, 164);
        assertThat(prepared.width()).isBetween(326, 327);
    }

    @Test
    void leavesASmallPictureAsItIs() {
        var small = TestPictures.noise(120, 90, 1);

        assertThat(new TrainingTransform(Resize.RANDOM_CROP, 100).prepare(small))
                .isSameAs(small);
    }

    @Test
    void validatesARandomlyCroppedRunWithACentreCrop() {
        var picture = TestPictures.noise(60, 40, 1);

        assertThat(ModelInput.fixed(Resize.RANDOM_CROP)).isEqualTo(Resize.CROP);
        assertThat(ModelInput.of(picture, Resize.RANDOM_CROP, 32).pixels())
                .isEqualTo(Transforms.crop(picture, 32).pixels());
    }

    @Test
    void onlyFlipsWhatIsNotCroppedAtRandom() {
        var transform = new TrainingTransform(Resize.SQUISH, 32);
        var prepared = transform.prepare(TestPictures.noise(60, 40, 1));

        var varied = transform.vary(prepared, new SplittableRandom(7));

        assertThat(varied.digest())
                .isIn(prepared.digest(), Transforms.flip(prepared).digest());
    }
}
