/** A file for this member of staff alone: kept by no cache. */
export function staffFile(body: BodyInit, name: string, type: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Why there is no file, as a code. */
export function noFile(code: string): Response {
  const status = code === 'FORBIDDEN' ? 403 : code === 'UNKNOWN_ROUND' ? 404 : 409;
  return Response.json({ code }, { status, headers: { 'cache-control': 'no-store' } });
}

/** On which side of the envelope its window is, as the form for letters says it (`venster`). */
export function windowSide(form: FormData): 'left' | 'right' {
  return form.get('venster') === 'rechts' ? 'right' : 'left';
}
