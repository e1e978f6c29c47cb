import { actionIds } from './tree';

/**
 * Calls a server action as the framework's own client does: its id in a header, its arguments in the body, forms as parts
 * named after their place. Gives what it answered; `redirect` when it led elsewhere.
 */
export async function callAction(
  baseUrl: string,
  cookie: string,
  name: string,
  given: readonly unknown[],
): Promise<{ readonly status: number; readonly answer: unknown; readonly redirect: string | null }> {
  const id = actionIds().get(name);
  if (!id) throw new Error(`the built application has no action ${name}`);
  const response = await fetch(`${baseUrl}/privacy`, {
    method: 'POST',
    headers: { 'next-action': id, accept: 'text/x-component', origin: baseUrl, ...(cookie && { cookie }) },
    body: encode(given),
    redirect: 'manual',
  });
  const text = await response.text();
  // The answer of an action is part `a` of the first line, which refers to the line that holds it.
  const reference = /^0:\{"a":"\$@(\w+)"/m.exec(text)?.[1];
  const line = reference && new RegExp(`^${reference}:(.*)$`, 'm').exec(text)?.[1];
  const answer: unknown =
    line === undefined || line === '' || !/^["{[\dntf]/.test(line) ? null : JSON.parse(line);
  const redirect = response.headers.get('x-action-redirect') ?? response.headers.get('location');
  return { status: response.status, answer, redirect };
}

function encode(given: readonly unknown[]): FormData {
  const body = new FormData();
  const plain = given.map((one, place) => {
    if (!(one instanceof FormData)) return one;
    for (const [name, value] of one) body.append(`_${place + 1}_${name}`, value);
    return `$K${place + 1}`;
  });
  body.append('0', JSON.stringify(plain));
  return body;
}
