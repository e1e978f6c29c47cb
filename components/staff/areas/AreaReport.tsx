import { useTranslations } from 'next-intl';
import type { BoundaryUpload, KeyFigureUpload } from '@/lib/domain/area-import';
import { Alert } from '../../ui/Alert';

/** What is here now because of the file, and what of it was left out. */
export function AreaReport({ report }: { readonly report: BoundaryUpload | KeyFigureUpload }) {
  const t = useTranslations('areas.report');
  const lines = report.kind === 'boundaries' ? boundaryLines(report, t) : figureLines(report, t);
  return (
    <Alert kind="ok">
      <p>{t('done')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}

type Translate = ReturnType<typeof useTranslations<'areas.report'>>;

function boundaryLines(report: BoundaryUpload, t: Translate): string[] {
  const { municipalities, districts, neighbourhoods, filtered, water, converted, source, licence } = report;
  return [
    ...(municipalities > 0 ? [t('municipalities', { count: municipalities })] : []),
    t('districts', { ...districts }),
    t('neighbourhoods', { ...neighbourhoods }),
    ...(filtered > 0 ? [t('filtered', { count: filtered })] : []),
    ...(water > 0 ? [t('water', { count: water })] : []),
    ...(converted ? [t('converted')] : []),
    t('source', { source: source ?? t('unnamed'), licence: licence ?? t('unnamed') }),
  ];
}

function figureLines({ districts, neighbourhoods, notHere }: KeyFigureUpload, t: Translate): string[] {
  return [
    t('figures', { districts, neighbourhoods }),
    ...(notHere > 0 ? [t('notHere', { count: notHere })] : []),
  ];
}
