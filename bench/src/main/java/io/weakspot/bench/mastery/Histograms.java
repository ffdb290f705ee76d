package io.weakspot.bench.mastery;

import java.util.stream.IntStream;

/**
 * What a set of rows pulls at, by the bins of each feature: sums of gradients and of
 * information, and numbers of rows.
 */
final class Histograms {

	private static final int SUMS = 3;

	private static final double LEAST_GAIN = 1e-6;

	private static final Split NO_SPLIT = new Split(-1, 0, LEAST_GAIN);

	private final int[] features;

	private final double[][] sums;

	private Histograms(int[] features, double[][] sums) {
		this.features = features;
		this.sums = sums;
	}

	static Histograms of(Bins bins, int[] features, int[] rows, int from, int to, float[] gradients,
			float[] informations) {
		double[][] sums = new double[features.length][];
		IntStream.range(0, features.length).parallel().forEach((i) -> {
			byte[] column = bins.column(features[i]);
			double[] sum = new double[bins.count(features[i]) * SUMS];
			for (int at = from; at < to; at++) {
				int row = rows[at];
				int bin = Byte.toUnsignedInt(column[row]) * SUMS;
				sum[bin] += gradients[row];
				sum[bin + 1] += informations[row];
				sum[bin + 2]++;
			}
			sums[i] = sum;
		});
		return new Histograms(features, sums);
	}

	Histograms without(Histograms others) {
		double[][] rest = new double[this.sums.length][];
		for (int i = 0; i < rest.length; i++) {
			rest[i] = this.sums[i].clone();
			for (int j = 0; j < rest[i].length; j++) {
				rest[i][j] -= others.sums[i][j];
			}
		}
		return new Histograms(this.features, rest);
	}

	/** What to add to the logit of all rows. */
	double value(double shrinkage) {
		double[] total = total(this.sums[0]);
		return total[0] / (total[1] + shrinkage);
	}

	/** The best way to divide the rows, of feature -1 where none gains anything. */
	Split best(int smallest, double shrinkage) {
		Split best = NO_SPLIT;
		for (int i = 0; i < this.features.length; i++) {
			double[] sum = this.sums[i];
			double[] total = total(sum);
			double whole = gain(total[0], total[1], shrinkage);
			double gradient = 0;
			double information = 0;
			double n = 0;
			for (int bin = 0; bin < sum.length - SUMS; bin += SUMS) {
				gradient += sum[bin];
				information += sum[bin + 1];
				n += sum[bin + 2];
				if (n >= smallest && total[2] - n >= smallest) {
					double gain = gain(gradient, information, shrinkage)
							+ gain(total[0] - gradient, total[1] - information, shrinkage) - whole;
					if (gain > best.gain) {
						best = new Split(this.features[i], bin / SUMS, gain);
					}
				}
			}
		}
		return best;
	}

	private static double[] total(double[] sum) {
		double[] total = new double[SUMS];
		for (int i = 0; i < sum.length; i++) {
			total[i % SUMS] += sum[i];
		}
		return total;
	}

	private static double gain(double gradient, double information, double shrinkage) {
		return gradient * gradient / (information + shrinkage);
	}

	/**
	 * A way to divide rows.
	 *
	 * @param lastBin the last bin that goes left
	 */
	record Split(int feature, int lastBin, double gain) {
	}

}
