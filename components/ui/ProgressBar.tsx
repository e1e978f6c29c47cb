import type { IdeaTheme } from '@/lib/domain/idea';
import { classNames } from './classNames';

interface ProgressBarProps {
  readonly value: number;
  readonly max: number;
  readonly theme?: IdeaTheme;
}

/**
 * The bar that goes with a sentence: always beside the same figures in words, so hidden from screen readers.
 * An svg and not a styled div, because the content security policy allows no style attributes in the page.
 */
export function ProgressBar({ value, max, theme }: ProgressBarProps) {
  const share = max <= 0 ? 100 : Math.min(100, Math.max(0, (value * 100) / max));
  return (
    <svg
      className={classNames('wc-bar', theme && `wc-theme wc-theme--${theme}`)}
      aria-hidden="true"
      focusable="false"
    >
      <rect className="wc-bar__track" width="100%" height="100%" />
      <rect className="wc-bar__fill" width={`${share.toFixed(1)}%`} height="100%" />
    </svg>
  );
}
