import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';

/** A part of a page as the server writes it, with the texts of this language. */
export function rendered(part: ReactNode, locale: Locale = 'nl'): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="Europe/Amsterdam">
      {part}
    </NextIntlClientProvider>,
  );
}

/** Cells of the body of a table in markup, row by row, as text. */
export function cellsOf(markup: string): readonly (readonly string[])[] {
  const [, body = ''] = markup.split('<tbody');
  return body
    .split('<tr')
    .slice(1)
    .map((row) =>
      row
        .split(/<t[hd] /)
        .slice(1)
        .map((cell) => textOf(cell.slice(cell.indexOf('>') + 1))),
    );
}

/** Markup without its tags; what stands in elements beside each other is kept apart. */
function textOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
