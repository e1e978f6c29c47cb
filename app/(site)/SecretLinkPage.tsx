import type { ComponentProps, ReactNode } from 'react';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';

interface SecretLinkPageProps {
  readonly title: string;
  /** For who has no scripts: only the browser can read what is behind the #. */
  readonly noScript: string;
  readonly className: string;
  readonly paths: ComponentProps<typeof ClientMessages>['paths'];
  readonly children: ReactNode;
}

/** Where a secret link leads. Its secret is behind the #, so only the browser knows it until it is used. */
export function SecretLinkPage({ title, noScript, className, paths, children }: SecretLinkPageProps) {
  return (
    <div className={className}>
      <Heading level={1}>{title}</Heading>
      <noscript>
        <Paragraph>{noScript}</Paragraph>
      </noscript>
      <ClientMessages paths={paths}>{children}</ClientMessages>
    </div>
  );
}
