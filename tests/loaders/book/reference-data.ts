import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { projectRoot } from "../../../loaders/run/project.ts";

/** The folder of public reference data that the tests run on; it is not part of the repository. */
export const referenceData = resolve(process.env["REFERENCE_DATA"] ?? join(projectRoot, "../shared/reference"));

/** Why tests on reference data are skipped; null when it is there. */
export const referenceDataAbsent = existsSync(referenceData)
  ? null
  : `there is no reference data at ${referenceData}: set REFERENCE_DATA to its folder`;
