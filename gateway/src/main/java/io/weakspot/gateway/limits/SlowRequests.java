package io.weakspot.gateway.limits;

import java.time.Duration;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Closes on who sends a body by drops, and so would hold a place and memory for as long
 * as they like: a pause of this length ends it, and so does the whole time.
 */
@Component
class SlowRequests implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	private static final Duration LONGEST = Duration.ofSeconds(60);

	@Override
	public void customize(NettyReactiveWebServerFactory server) {
		server.addServerCustomizers((http) -> http.readTimeout(LONGEST_PAUSE).requestTimeout(LONGEST));
	}

}
