import { getLocale, getTranslations } from 'next-intl/server';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import type { District, KeyFigures } from '@/lib/domain/area';
import type { DistrictView, NeighbourhoodView } from '@/lib/domain/views';
import { groupThousands } from '@/lib/format';

/** Who lives there, by source and year; what is not known is said, never filled in. */
export async function DistrictFacts({ view }: { readonly view: DistrictView }) {
  const t = await getTranslations('district.page');
  const { district, municipality } = view;
  return (
    <section className="wc-section">
      <Heading level={2}>{t('facts', { district: district.name })}</Heading>
      {view.current && <SchemeWords district={district} />}
      <dl className="wc-facts">
        <dt>{t('municipality')}</dt>
        <dd>{municipality.name}</dd>
        <Figures figures={district.figures} />
      </dl>
      {district.figures && (
        <p className="wc-small wc-muted">
          {t('figuresSource', { source: district.figures.source, year: String(district.figures.year) })}
        </p>
      )}
      <p className="wc-small wc-muted">
        {t('outlineSource', { source: district.source })}
        {district.schematic && ` ${t('schematic')}`}
      </p>
      <Neighbourhoods neighbourhoods={view.current?.neighbourhoods ?? []} />
    </section>
  );
}

/** What runs here instead of cheques; nothing where cheques do. */
export async function SchemeWords({ district }: { readonly district: District }) {
  const t = await getTranslations('district.page');
  if (district.scheme === 'cheque') return null;
  const text = { none: 'schemeNone', fund: 'schemeFund', visits: 'schemeVisits' } as const;
  return <Paragraph lead>{t(text[district.scheme])}</Paragraph>;
}

async function Figures({ figures }: { readonly figures: KeyFigures | null }) {
  const [t, locale] = await Promise.all([getTranslations('district.page'), getLocale()]);
  const known = (value: number | null | undefined) =>
    value === null || value === undefined ? t('unknown') : groupThousands(value, locale);
  return (
    <>
      <dt>{t('households')}</dt>
      <dd>{known(figures?.households)}</dd>
      <dt>{t('inhabitants')}</dt>
      <dd>{known(figures?.inhabitants)}</dd>
    </>
  );
}

/** The buurten: in a table where there are figures, else only which of them take part. */
async function Neighbourhoods({ neighbourhoods }: { readonly neighbourhoods: readonly NeighbourhoodView[] }) {
  const t = await getTranslations('district.page');
  if (neighbourhoods.some(({ figures }) => figures !== null)) {
    return <NeighbourhoodTable neighbourhoods={neighbourhoods} />;
  }
  const taking = neighbourhoods.filter(({ inRound }) => inRound).map(({ name }) => name);
  return taking.length > 0 && <Paragraph>{t('takingPart', { names: taking.join(', ') })}</Paragraph>;
}

async function NeighbourhoodTable({
  neighbourhoods,
}: {
  readonly neighbourhoods: readonly NeighbourhoodView[];
}) {
  const [t, locale] = await Promise.all([getTranslations('district.page'), getLocale()]);
  const known = (value: number | null | undefined) =>
    value === null || value === undefined ? t('unknown') : groupThousands(value, locale);
  return (
    <div className="wc-scroll">
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">{t('neighbourhoods')}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {(['neighbourhood', 'round', 'households', 'inhabitants'] as const).map((column) => (
              <th key={column} scope="col" className="utrecht-table__header-cell">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {neighbourhoods.map(({ code, name, inRound, figures }) => (
            <tr key={code} className="utrecht-table__row">
              <th scope="row" className="utrecht-table__cell">
                {name}
              </th>
              <td className="utrecht-table__cell">{t(inRound ? 'inRound' : 'notInRound')}</td>
              <td className="utrecht-table__cell wc-number-cell">{known(figures?.households)}</td>
              <td className="utrecht-table__cell wc-number-cell">{known(figures?.inhabitants)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
