import './exchange.css';

interface CodeProps {
  /** What it is, for who does not see it. */
  readonly label: string;
  readonly children: string;
}

/** Lines to copy; they scroll by themselves on a narrow screen. */
export function Code({ label, children }: CodeProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={label} className="wc-code" tabIndex={0}>
      <pre>
        <code>{children}</code>
      </pre>
    </section>
  );
}
