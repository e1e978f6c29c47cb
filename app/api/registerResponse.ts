import type { RegisterAnswer } from '@/lib/usecases/bulletin/answer-register';

/** An answer about the register as a response of the framework. */
export function registerResponse({ status, body, headers }: RegisterAnswer): Response {
  return new Response(body, {
    status,
    headers: { ...headers, 'content-type': 'application/json', 'x-content-type-options': 'nosniff' },
  });
}
