import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ProjectStatus } from '@/lib/domain/project/words';

interface ProjectFilterProps {
  readonly path: string;
  readonly label: string;
  readonly choices: readonly { readonly value: ProjectStatus; readonly count: number }[];
  /** `null` = all. */
  readonly current: ProjectStatus | null;
}

/** Links, so that a choice can be shared and needs no script; each says how many projects there are. */
export function ProjectFilter({ path, label, choices, current }: ProjectFilterProps) {
  const t = useTranslations('project');
  const all = choices.reduce((sum, { count }) => sum + count, 0);
  const links = [
    { value: null, href: path, text: t('list.all', { count: all }) },
    ...choices
      .filter(({ count }) => count > 0)
      .map(({ value, count }) => ({
        value,
        href: `${path}?stand=${value}`,
        text: t('list.some', { status: t(`status.${value}`), count }),
      })),
  ];
  return (
    <nav aria-label={label}>
      <ul className="wc-filter">
        {links.map(({ value, href, text }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className="wc-chip"
              {...(value === current && { 'aria-current': 'true' as const })}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
