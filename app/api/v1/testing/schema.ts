type Json = Readonly<Record<string, unknown>>;

/**
 * What in a value is not as a JSON Schema says, by its path; of JSON Schema only what the description uses. A keyword it
 * does not know is a fault too: else it would be believed unread.
 */
export function faults(value: unknown, schema: Json, schemas: Json, at = '$'): string[] {
  const unknown = Object.keys(schema).filter((key) => !(key in CHECKS) && !SILENT.has(key));
  return [
    ...unknown.map((key) => `${at}: ${key} is not checked`),
    ...Object.entries(schema).flatMap(
      ([key, rule]) => CHECKS[key]?.({ value, rule, schema, schemas, at }) ?? [],
    ),
  ];
}

interface Check {
  readonly value: unknown;
  readonly rule: unknown;
  readonly schema: Json;
  readonly schemas: Json;
  readonly at: string;
}

const SILENT = new Set(['description', 'format', 'required', 'properties']);

const CHECKS: Readonly<Record<string, (check: Check) => string[]>> = {
  $ref: ({ value, rule, schemas, at }) => {
    const name = String(rule).replace('#/components/schemas/', '');
    const found = schemas[name];
    return found ? faults(value, found as Json, schemas, at) : [`${at}: there is no ${name}`];
  },
  anyOf: ({ value, rule, schemas, at }) => {
    const each = (rule as Json[]).map((one) => faults(value, one, schemas, at));
    return each.some((one) => one.length === 0) ? [] : [`${at}: none of ${JSON.stringify(each)}`];
  },
  type: ({ value, rule, at }) =>
    [rule].flat().some((one) => one === typeOf(value) || (one === 'number' && typeOf(value) === 'integer'))
      ? []
      : [`${at}: ${typeOf(value)} is not ${String(rule)}`],
  enum: ({ value, rule, at }) =>
    (rule as unknown[]).includes(value) ? [] : [`${at}: ${String(value)} is not one of them`],
  pattern: ({ value, rule, at }) =>
    typeof value !== 'string' || new RegExp(String(rule)).test(value) ? [] : [`${at}: ${value} does not fit`],
  minimum: ({ value, rule, at }) =>
    typeof value === 'number' && value < Number(rule) ? [`${at}: ${value} is too small`] : [],
  maximum: ({ value, rule, at }) =>
    typeof value === 'number' && value > Number(rule) ? [`${at}: ${value} is too large`] : [],
  items: ({ value, rule, schemas, at }) =>
    Array.isArray(value) ? value.flatMap((one, i) => faults(one, rule as Json, schemas, `${at}[${i}]`)) : [],
  additionalProperties: ({ value, schema, schemas, at }) => {
    if (typeOf(value) !== 'object') return [];
    const { properties = {}, required = [] } = schema as {
      properties?: Record<string, Json>;
      required?: string[];
    };
    const given = value as Json;
    return [
      ...required.filter((name) => !(name in given)).map((name) => `${at}.${name} is missing`),
      ...Object.entries(given).flatMap(([name, own]) => {
        const rule = properties[name];
        return rule ? faults(own, rule, schemas, `${at}.${name}`) : [`${at}.${name} is not described`];
      }),
    ];
  },
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
