import { useTranslations } from 'next-intl';
import type { ProjectStatus } from '@/lib/domain/project/words';
import { STATUS_SHAPES } from './shapes';
import './stand.css';

/** How far a project is: a shape, as on the map, and the word. */
export function StatusSign({ status }: { readonly status: ProjectStatus }) {
  const t = useTranslations('project.status');
  return (
    <span className={`wc-stand wc-stand--${status}`}>
      <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={STATUS_SHAPES[status]} fillRule="evenodd" />
      </svg>
      {t(status)}
    </span>
  );
}
