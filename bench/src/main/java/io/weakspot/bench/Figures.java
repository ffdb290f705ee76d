package io.weakspot.bench;

import java.util.LinkedHashMap;
import java.util.Map;

import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON, in the order in which the figures were put. */
final class Figures {

	private final Map<String, Object> values = new LinkedHashMap<>();

	Figures put(String name, Object value) {
		this.values.put(name, value);
		return this;
	}

	/** The percentiles of times that were recorded in microseconds, in milliseconds. */
	Figures putMillis(String name, Histogram micros) {
		put(name + "P50Ms", millis(micros.getValueAtPercentile(50)));
		put(name + "P99Ms", millis(micros.getValueAtPercentile(99)));
		return put(name + "MaxMs", millis(micros.getMaxValue()));
	}

	void print() {
		System.out.println(JsonMapper.shared().writeValueAsString(this.values));
	}

	static double rounded(double value) {
		return Math.round(value * 10) / 10.0;
	}

	private static double millis(long micros) {
		return rounded(micros / 1000.0);
	}

}
