import type { ReactNode } from 'react';
import type { IdeaTheme } from '@/lib/domain/idea';
import { classNames } from './classNames';

interface BadgeProps {
  readonly theme?: IdeaTheme;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A word that sorts: theme, phase, "voorbeeldgegevens". The colour of a theme repeats what the word says. */
export function Badge({ theme, className, children }: BadgeProps) {
  return (
    <span className={classNames('nl-data-badge', theme && `wc-theme wc-theme--${theme}`, className)}>
      {children}
    </span>
  );
}

interface IdeaNumberProps {
  readonly number: number;
  readonly theme: IdeaTheme;
  /** Filled when the visitor gave to it, hollow when not. */
  readonly filled?: boolean;
  /** What the number is, for those who hear the page. */
  readonly label: string;
}

export function IdeaNumber({ number, theme, filled = false, label }: IdeaNumberProps) {
  return (
    <span
      className={classNames(
        'nl-number-badge',
        'wc-number',
        `wc-theme wc-theme--${theme}`,
        filled && 'wc-number--filled',
      )}
    >
      <span className="nl-number-badge__hidden-label">{label}</span>
      <span className="nl-number-badge__visible-label" aria-hidden="true">
        {number}
      </span>
    </span>
  );
}
