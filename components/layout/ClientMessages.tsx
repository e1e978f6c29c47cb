import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type MessagePath, pickMessages } from './pickMessages';

interface ClientMessagesProps {
  /** Only these texts travel to the browser: `common`, `district.explorer`. */
  readonly paths: readonly MessagePath[];
  readonly children: ReactNode;
}

/**
 * Gives the client components inside it their texts. A provider inside another replaces it, so name everything that
 * the part needs; what is not named stays on the server and costs no bytes.
 */
export async function ClientMessages({ paths, children }: ClientMessagesProps) {
  const [locale, messages] = await Promise.all([getLocale(), getMessages()]);
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={pickMessages(messages, paths)}
      timeZone="Europe/Amsterdam"
      formats={null}
    >
      {children}
    </NextIntlClientProvider>
  );
}
