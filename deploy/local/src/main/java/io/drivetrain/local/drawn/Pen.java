package io.drivetrain.local.drawn;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.random.RandomGenerator;

/** Draws in units of the bear: about −1 to 1 across, y downwards, whatever its size and place in the picture. */
record Pen(Graphics2D canvas, RandomGenerator random) {

    void blob(double x, double y, double rx, double ry, Color colour) {
        canvas.setColor(colour);
        canvas.fill(new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry));
    }

    void ring(double x, double y, double rx, double ry, double width, Color colour) {
        canvas.setColor(colour);
        canvas.setStroke(new BasicStroke((float) width));
        canvas.draw(new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry));
    }

    void line(double x0, double y0, double x1, double y1, double width, Color colour) {
        canvas.setColor(colour);
        canvas.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(new Line2D.Double(x0, y0, x1, y1));
    }

    /** A closed, smooth outline through the middles of the given corners: x, y, x, y … */
    void outline(Color colour, double... corners) {
        canvas.setColor(colour);
        canvas.fill(smooth(corners));
    }

    /** A limb: a thick line from one joint to the other, thinner at its end. */
    void limb(double x0, double y0, double x1, double y1, double width, Color colour) {
        line(x0, y0, (x0 + x1) / 2, (y0 + y1) / 2, width * 1.25, colour);
        line((x0 + x1) / 2, (y0 + y1) / 2, x1, y1, width, colour);
    }

    /** Short strokes of a somewhat other shade, so that no surface is flat. */
    void fur(double x, double y, double rx, double ry, Color colour, int strokes) {
        for (int i = 0; i < strokes; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double reach = Math.sqrt(random.nextDouble());
            double px = x + Math.cos(angle) * reach * rx;
            double py = y + Math.sin(angle) * reach * ry;
            double lean = (random.nextDouble() - .5) * .06;
            line(px, py, px + lean, py + .05, .012, Shades.vary(colour, random, 38));
        }
    }

    /** Draws with another transform on top, for a head that is turned, say. */
    void turned(double x, double y, double angle, Runnable drawing) {
        AffineTransform before = canvas.getTransform();
        canvas.rotate(angle, x, y);
        drawing.run();
        canvas.setTransform(before);
    }

    private static Shape smooth(double[] corners) {
        int n = corners.length / 2;
        var path = new Path2D.Double();
        path.moveTo(middle(corners, n - 1, 0), middle(corners, n - 1, 1));
        for (int i = 0; i < n; i++) {
            path.quadTo(corners[2 * i], corners[2 * i + 1], middle(corners, i, 0), middle(corners, i, 1));
        }
        path.closePath();
        return path;
    }

    private static double middle(double[] corners, int i, int axis) {
        int next = (i + 1) % (corners.length / 2);
        return (corners[2 * i + axis] + corners[2 * next + axis]) / 2;
    }
}
