/** Writes guides/guide.schema.json from the schema in src/guide/format.ts. */
import { writeFileSync } from "node:fs";
import { guideJsonSchema } from "./schema/guide.ts";

const target = new URL("../guides/guide.schema.json", import.meta.url);
writeFileSync(target, guideJsonSchema());
