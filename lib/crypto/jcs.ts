/**
 * RFC 8785 (JSON Canonicalization Scheme) for what this product signs: objects, arrays, strings, booleans, null and
 * integers. Other numbers are a bug here and throw, since their spelling is where implementations differ.
 */
export type Canonical =
  | string
  | number
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [key: string]: Canonical };

export function jcs(value: Canonical): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error('only integers are canonical here');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => jcs(item as Canonical)).join(',')}]`;
  const object = value as { readonly [key: string]: Canonical };
  // Section 3.2.3: members sorted by UTF-16 code units, which is what JavaScript's default order compares.
  const members = Object.keys(object)
    .sort()
    .map((key) => `${canonicalString(key)}:${jcs(object[key] as Canonical)}`);
  return `{${members.join(',')}}`;
}

function canonicalString(text: string): string {
  // Section 3.2.2.2: a lone surrogate is an error; JSON.stringify would silently escape it.
  if (/\p{Surrogate}/u.test(text)) throw new Error('not well-formed Unicode');
  return JSON.stringify(text);
}
