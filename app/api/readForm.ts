/** The form in a body that was read already; `null` for what is no form. */
export async function readForm(body: Uint8Array, type: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch {
    return null;
  }
}
