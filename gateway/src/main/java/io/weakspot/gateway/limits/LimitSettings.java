package io.weakspot.gateway.limits;

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
 * @param importsPerMinute of one account
 * @param membershipsPerMinute tries of one account to join a cohort
 * @param body the largest request body
 * @param importBody the largest document to import
 * @param largeBodiesAtOnce documents larger than other bodies, of all callers
 */
@ConfigurationProperties("weakspot.limits")
record LimitSettings(int callsPerSecond, int burst, int signUpsPerMinute, int signInsPerMinute, int importsPerMinute,
		int membershipsPerMinute, DataSize body, DataSize importBody, int largeBodiesAtOnce) {

}
