/** A browser saves the file under this name. */
export function attachment(name: string) {
  return { 'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"` };
}
