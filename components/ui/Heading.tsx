import type { ReactNode } from 'react';
import { classNames } from './classNames';

interface HeadingProps {
  readonly level: 1 | 2 | 3 | 4;
  /** The look of another level, where the outline of the page asks for this one. */
  readonly look?: 1 | 2 | 3 | 4;
  readonly id?: string;
  readonly className?: string;
  /** For headings that receive focus from a script. */
  readonly tabIndex?: -1;
  readonly children: ReactNode;
}

export function Heading({ level, look = level, className, children, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag {...rest} className={classNames('nl-heading', `nl-heading--level-${look}`, className)}>
      {children}
    </Tag>
  );
}
