/** A field of a form as text; one that is not there is empty. */
export function textOf(form: FormData, name: string): string {
  return String(form.get(name) ?? '');
}

/** The same for who asks many of one form. */
export function fieldsOf(form: FormData) {
  return (name: string) => textOf(form, name);
}

/** The text of an idea as its form sends it. */
export function ideaTextOf(form: FormData) {
  const field = fieldsOf(form);
  return {
    title: field('title'),
    summary: field('summary'),
    contact: field('contact'),
    theme: field('theme'),
    cost: field('cost'),
    cofunding: field('cofunding'),
    organiser: field('organiser'),
    maintainer: field('maintainer'),
    lat6: field('lat6'),
    lon6: field('lon6'),
    neighbourhood: field('neighbourhood'),
  };
}
