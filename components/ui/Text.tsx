import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from './classNames';

interface ParagraphProps {
  readonly lead?: boolean;
  readonly className?: string;
  readonly id?: string;
  readonly children: ReactNode;
}

export function Paragraph({ lead = false, className, children, ...rest }: ParagraphProps) {
  return (
    <p {...rest} className={classNames('nl-paragraph', lead && 'nl-paragraph--lead', className)}>
      {children}
    </p>
  );
}

interface TextLinkProps {
  readonly href: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Every page is made per request, so there is nothing to fetch ahead but work for the server. */
export function TextLink({ href, className, children }: TextLinkProps) {
  return (
    <Link href={href} prefetch={false} className={classNames('nl-link', className)}>
      {children}
    </Link>
  );
}
