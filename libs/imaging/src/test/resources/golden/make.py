"""Makes the golden pictures with Pillow (python3 make.py). The files are committed; run it only to add one.

NAME.EXT is decoded in the tests, NAME.EXT.rgb is what Pillow makes of it: upright, alpha on white, RGB, row by row.
resize_X0_Y0_X1_Y1_W_H.rgb is that box of scene.png at W by H by Pillow's BILINEAR.
"""

import math
import random
from pathlib import Path

from PIL import Image, ImageOps

HERE = Path(__file__).parent
SIZE = (45, 31)


def scene():
    random.seed(7)
    image = Image.new("RGB", SIZE)
    for y in range(SIZE[1]):
        for x in range(SIZE[0]):
            wave = 60 * math.sin(x / 3) * math.cos(y / 4)
            spot = 90 if (x - 12) ** 2 + (y - 9) ** 2 < 36 else 0
            noise = random.randint(-12, 12)
            pixel = (x * 5 + noise, 255 - y * 7 + wave + noise, 40 + spot + wave + noise)
            image.putpixel((x, y), tuple(int(min(255, max(0, v))) for v in pixel))
    return image


def with_alpha(image):
    alpha = Image.new("L", image.size)
    alpha.putdata([min(255, (i % SIZE[0]) * 7) for i in range(SIZE[0] * SIZE[1])])
    image = image.convert(image.mode + "A")
    image.putalpha(alpha)
    return image


def flattened(image):
    if image.mode.startswith("I"):  # 16 bits: the upper 8
        return Image.frombytes("L", image.size, bytes(v >> 8 for v in image.getdata())).convert("RGB")
    if image.mode in ("RGBA", "LA") or "transparency" in image.info:
        image = image.convert("RGBA")
        out = Image.new("RGB", image.size)
        out.putdata([
            tuple((v * p[3] + 255 * (255 - p[3]) + 127) // 255 for v in p[:3]) for p in image.getdata()
        ])
        return out
    return image.convert("RGB")


def save(image, name, **options):
    path = HERE / name
    image.save(path, **options)
    with Image.open(path) as read:
        upright = flattened(ImageOps.exif_transpose(read))
    (HERE / (name + ".rgb")).write_bytes(upright.tobytes())


def main():
    rgb = scene()
    grey = rgb.convert("L")
    turned = Image.Exif()
    turned[0x0112] = 6
    palette = rgb.quantize(16)
    save(rgb, "scene.png")
    save(grey, "grey.png")
    save(with_alpha(rgb), "alpha.png")
    save(with_alpha(grey), "grey-alpha.png")
    save(palette, "palette-transparent.png", transparency=3)
    save(rgb.convert("1"), "bit.png")
    deep = Image.frombytes("I;16", SIZE, b"".join(bytes((255 - v, v)) for v in grey.tobytes()))
    save(deep, "grey16.png")
    save(rgb, "turned.png", exif=turned)
    save(rgb, "plain.bmp")
    save(palette, "palette.bmp")
    save(palette, "palette.gif", transparency=3)
    save(with_alpha(rgb), "lossless.webp", lossless=True, exact=True)
    save(rgb, "lossy.webp", quality=90)
    save(rgb, "baseline-420.jpg", quality=88)
    save(rgb, "progressive-444.jpg", quality=92, progressive=True, subsampling=0)
    save(rgb, "turned.jpg", quality=92, exif=turned)
    save(grey, "grey.jpg", quality=90)
    save(rgb.convert("CMYK"), "cmyk.jpg", quality=92)
    for box, size in [
        ((0, 0, 45, 31), (16, 16)),
        ((0, 0, 45, 31), (90, 70)),
        ((7, 0, 38, 31), (24, 24)),
        ((3.25, 2.5, 30.75, 22.125), (17, 11)),
        ((0, 0, 45, 31), (45, 9)),
        ((0, 0, 45, 31), (1, 1)),
    ]:
        name = "resize_" + "_".join(str(v) for v in (*box, *size)) + ".rgb"
        (HERE / name).write_bytes(rgb.resize(size, Image.BILINEAR, box=box).tobytes())


if __name__ == "__main__":
    main()
