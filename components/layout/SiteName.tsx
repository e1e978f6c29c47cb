import Link from 'next/link';

/** The sign of the product beside its name: a pin that is a cheque's tick. */
export function SiteName({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <Link href="/" prefetch={false} className="wc-header__name" aria-label={label}>
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true" focusable="false">
        <path fill="#17495f" d="M16 31C8 20 4 16 4 11.5a12 12 0 1 1 24 0C28 16 24 20 16 31z" />
        <path fill="none" stroke="#ffd25a" strokeWidth="3.5" strokeLinecap="round" d="m10.5 12 4 4 7-7.5" />
      </svg>
      {name}
    </Link>
  );
}
