import { z } from 'zod';
import * as shapes from './shapes';

export const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Every shape of the API by its name, as JSON Schema 2020-12, which is what OpenAPI 3.1 takes. */
export function describedShapes(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(shapes))
    if (shape instanceof z.ZodType) registry.add(shape, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => reference(id).$ref });
  // Names and dialect are those of the document around them.
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema]),
  );
}
