import { toJsonSchema } from "@valibot/to-json-schema";
import { guideSchema } from "../../src/guide/format.ts";

/** The text of `guides/guide.schema.json`, made from the schema that the program itself checks with. */
export function guideJsonSchema(): string {
  const schema = {
    title: "A guide of mfa-guide, format 1",
    ...toJsonSchema(guideSchema, { errorMode: "throw" }),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
