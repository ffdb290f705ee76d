package io.weakspot.bench.mastery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of numbers, each number as the one of at most 256 bins that it falls into. */
final class Bins {

	private static final int MOST = 128;

	private static final int SAMPLE = 50_000;

	private final float[][] bounds;

	private final byte[][] columns;

	Bins(List<double[]> rows) {
		int features = rows.getFirst().length;
		this.bounds = new float[features][];
		this.columns = new byte[features][];
		IntStream.range(0, features).parallel().forEach((feature) -> {
			this.bounds[feature] = bounds(rows, feature);
			this.columns[feature] = column(rows, feature);
		});
	}

	int features() {
		return this.columns.length;
	}

	byte[] column(int feature) {
		return this.columns[feature];
	}

	int bin(int feature, int row) {
		return this.columns[feature][row] & 0xff;
	}

	int count(int feature) {
		return this.bounds[feature].length + 1;
	}

	/** Up to which number a row is in this bin or one before it. */
	float bound(int feature, int bin) {
		return this.bounds[feature][bin];
	}

	private static float[] bounds(List<double[]> rows, int feature) {
		int step = Math.max(1, rows.size() / SAMPLE);
		double[] sample = IntStream.range(0, rows.size() / step)
			.mapToDouble((i) -> rows.get(i * step)[feature])
			.sorted()
			.toArray();
		float[] bounds = new float[MOST - 1];
		int found = 0;
		for (int i = 1; i < MOST; i++) {
			int at = (int) ((long) sample.length * i / MOST);
			double below = sample[at];
			// Between two values, so that a row is not at the mercy of a rounded bound.
			int next = at;
			while (next < sample.length && sample[next] == below) {
				next++;
			}
			if (next == sample.length) {
				break;
			}
			float bound = (float) ((below + sample[next]) / 2);
			if (found == 0 || bound > bounds[found - 1]) {
				bounds[found++] = bound;
			}
		}
		return Arrays.copyOf(bounds, found);
	}

	private byte[] column(List<double[]> rows, int feature) {
		float[] bounds = this.bounds[feature];
		byte[] column = new byte[rows.size()];
		for (int row = 0; row < column.length; row++) {
			double value = rows.get(row)[feature];
			int low = 0;
			int high = bounds.length;
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (value <= bounds[middle]) {
					high = middle;
				}
				else {
					low = middle + 1;
				}
			}
			column[row] = (byte) low;
		}
		return column;
	}

}
