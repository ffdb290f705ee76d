package io.weakspot.analytics.readmodel;

import io.weakspot.starter.testing.Infrastructure;

class NewestFactsIT extends NewestFactsContract {

	@Override
	String uri() {
		return Infrastructure.mongoUri();
	}

}
