import { describedShapes, reference } from '@/lib/schemas/api/describe';
import { API_PATHS, API_ROOT, type ApiPath } from '@/lib/schemas/api/paths';

/** The description of the public API (OpenAPI 3.1), made of the shapes that its answers have. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Wijkcheque',
      version: '1',
      description:
        'What residents can see of districts, rounds and ideas, to read only. No personal data. Amounts are whole ' +
        'cents, moments are UTC. Send If-None-Match with the ETag of the last answer to learn that nothing changed.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: API_ROOT }],
    paths: Object.fromEntries(API_PATHS.map((one) => [one.path, { get: operation(one) }])),
    components: { schemas: describedShapes() },
  };
}

function operation({ path, summary, answer, parameters, problems }: ApiPath) {
  const content =
    'shape' in answer
      ? { 'application/json': { schema: reference(answer.shape) } }
      : { [answer.media]: { schema: { type: 'string' } } };
  return {
    operationId: `get${path.replaceAll(/[^a-z]+(.|$)/g, (_, next: string) => next.toUpperCase())}`,
    summary,
    parameters: parameters.map((one) => (one.in === 'path' ? { ...one, required: true } : one)),
    responses: {
      200: { description: summary, headers: { ETag: { schema: { type: 'string' } } }, content },
      304: { description: 'Nothing changed since the answer with this ETag' },
      ...(problems.length > 0 && { '4XX': refusal(problems) }),
    },
  };
}

function refusal(problems: ApiPath['problems']) {
  return {
    description: `One of ${problems.join(', ')}`,
    content: { 'application/problem+json': { schema: reference('Problem') } },
  };
}
