package io.weakspot.gateway.limits;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may ask.
 *
 * @param callsPerSecond of one account, or of one address without a token, in the long
 * run
 * @param burst calls at once
 * @param signUpsPerMinute from one address
 * @param signInsPerMinute from one address
 * @param body the largest request body
 * @param largeBodies calls that take more
 */
@ConfigurationProperties("weakspot.limits")
record LimitSettings(int callsPerSecond, int burst, int signUpsPerMinute, int signInsPerMinute, DataSize body,
		List<LargeBody> largeBodies) {

	/** The largest body that a path takes, in bytes. */
	long bodyBytes(String path) {
		return this.largeBodies.stream()
			.filter((large) -> path.equals(large.path()))
			.map(LargeBody::size)
			.findFirst()
			.orElse(this.body)
			.toBytes();
	}

	/** A path that takes a larger body than others. */
	record LargeBody(String path, DataSize size) {
	}

}
