/** A letter for one person: kept by no cache. */
export function letterFile(pdf: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Why there is no letter, as a code. */
export function noLetter(code: string): Response {
  const missing = code === 'UNKNOWN_FUND' || code === 'UNKNOWN_APPLICATION' || code === 'LINK_INVALID';
  const status = code === 'FORBIDDEN' ? 403 : missing ? 404 : 409;
  return Response.json({ code }, { status, headers: { 'cache-control': 'no-store' } });
}
