package io.weakspot.questions.catalogue;

import io.weakspot.starter.testing.Infrastructure;

class CatalogueStoreIT extends CatalogueStoreContract {

	@Override
	String uri() {
		return Infrastructure.mongoUri();
	}

}
