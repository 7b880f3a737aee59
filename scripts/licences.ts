/** `npm run licences`: writes THIRD-PARTY-LICENSES.txt for what the build carries along. */
import { writeFileSync } from "node:fs";
import { bundle } from "./build/bundle.ts";
import { licencesFile, licencesText } from "./build/licences.ts";

const { sources } = await bundle();
writeFileSync(licencesFile, licencesText(sources));
