package io.weakspot.standalone;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packagesOf = Weakspot.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

	private static final String HERE = "io.weakspot.standalone.";

	@ArchTest
	static final ArchRule supervisingKnowsNothingOfWhatIsSupervised = noClasses().that()
		.resideInAPackage(HERE + "supervisor")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(HERE + "start", HERE + "broker", HERE + "database", HERE + "process");

	@ArchTest
	static final ArchRule theSupervisorLoadsNeitherBrokerNorDatabase = noClasses().that()
		.resideInAnyPackage("io.weakspot.standalone", HERE + "start", HERE + "supervisor")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.kafka..", "kafka..", "de.bwaldvogel..", "org.h2..", HERE + "broker",
				HERE + "database");

	@ArchTest
	static final ArchRule noCycles = slices().matching(HERE + "(*)..").should().beFreeOfCycles();

}
