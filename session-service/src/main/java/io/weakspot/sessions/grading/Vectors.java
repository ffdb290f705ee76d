package io.weakspot.sessions.grading;

/** Arithmetic on sentence vectors, which all have length 1. */
final class Vectors {

	private Vectors() {
	}

	/** The cosine of two vectors of length 1. */
	static double cosine(float[] a, float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	static float[] unit(float[] vector) {
		double length = Math.sqrt(cosine(vector, vector));
		float[] unit = new float[vector.length];
		for (int i = 0; i < vector.length && length > 1e-9; i++) {
			unit[i] = (float) (vector[i] / length);
		}
		return unit;
	}

	/** The direction of two sentences said one after the other. */
	static float[] together(float[] a, float[] b) {
		float[] sum = new float[a.length];
		for (int i = 0; i < a.length; i++) {
			sum[i] = a[i] + b[i];
		}
		return unit(sum);
	}

	/** What is left of a vector without a share of a topic's direction. */
	static float[] without(float[] vector, float[] topic, double share) {
		double along = share * cosine(vector, topic);
		float[] rest = new float[vector.length];
		for (int i = 0; i < vector.length; i++) {
			rest[i] = (float) (vector[i] - along * topic[i]);
		}
		return unit(rest);
	}

}
