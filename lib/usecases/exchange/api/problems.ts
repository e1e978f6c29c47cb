import type { ApiProblem, ApiProblemCode } from '@/lib/schemas/api';

const TEXTS: Readonly<Record<ApiProblemCode, readonly [status: number, title: string, detail: string]>> = {
  NOT_FOUND: [404, 'No such address', 'This is no address of the API. See /api/v1/openapi.json.'],
  UNKNOWN_DISTRICT: [404, 'No such district', 'There is no district with this slug.'],
  UNKNOWN_ROUND: [404, 'No such round', 'There is no public round with this id.'],
  UNKNOWN_IDEA: [404, 'No such idea', 'The round shows no idea with this number.'],
  NOT_PUBLISHED: [404, 'No outcome yet', 'The outcome of this round has not been published.'],
  BAD_PAGE: [400, 'No such page', 'page and per_page are whole numbers from 1; per_page is at most 500.'],
};

/** What went wrong, as RFC 9457 has it; the type leads to where it is explained. */
export function apiProblem(code: ApiProblemCode): ApiProblem {
  const [status, title, detail] = TEXTS[code];
  return { type: '/gegevens#fouten', title, status, detail, code };
}
