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
  /** Long lists turn this off: sixty links in view are sixty requests. */
  readonly prefetch?: false;
  readonly children: ReactNode;
}

export function TextLink({ href, className, prefetch, children }: TextLinkProps) {
  const ahead = prefetch === undefined ? {} : { prefetch };
  return (
    <Link href={href} {...ahead} className={classNames('nl-link', className)}>
      {children}
    </Link>
  );
}
