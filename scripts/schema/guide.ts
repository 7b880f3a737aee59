import { toJsonSchema } from "@valibot/to-json-schema";
import { formatDefinitions, guideSchema } from "../../src/guide/format.ts";

/**
 * The text of `guides/guide.schema.json`, made from the schema that the program itself checks with:
 * JSON Schema draft-07, which editors complete and check with.
 */
export function guideJsonSchema(): string {
  const { $schema, $defs, ...schema } = toJsonSchema(guideSchema, {
    target: "draft-07",
    errorMode: "throw",
    definitions: formatDefinitions,
  });
  const document = {
    $schema,
    title: "A guide of mfa-guide, format 1",
    ...schema,
    definitions: $defs,
  };
  const text = JSON.stringify(document, null, 2);
  return `${text.replaceAll('"#/$defs/', '"#/definitions/')}\n`;
}
