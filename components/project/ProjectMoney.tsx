import { useLocale, useTranslations } from 'next-intl';
import type { EntryView, ProjectView } from '@/lib/domain/project/views';
import { REST_DESTINATIONS } from '@/lib/domain/project/words';
import { formatDate, formatMoney } from '@/lib/format';
import { Heading } from '../ui/Heading';
import { Paragraph, TextLink } from '../ui/Text';

/** Where the money of the award is, as a sentence and as every line of the account. */
export function ProjectMoney({ view }: { readonly view: ProjectView }) {
  const t = useTranslations('project.page');
  const locale = useLocale();
  const { account, otherCents, entries, status } = view;
  const amount = (cents: number) => ({ amount: formatMoney(cents, locale) });
  const nothing = status === 'stopped' || account.leftCents === 0 ? 'moneyNeverPaid' : 'moneyNotPaid';
  return (
    <section className="wc-section">
      <Heading level={2}>{t('money')}</Heading>
      {account.awardedCents === 0 ? (
        <Paragraph>{t('moneyNone')}</Paragraph>
      ) : (
        <Paragraph>
          {t('moneyAwarded', amount(account.awardedCents))}{' '}
          {account.paidCents > 0 ? t('moneyPaid', amount(account.paidCents)) : t(nothing)}{' '}
          {account.leftCents > 0 && t('moneyLeft', amount(account.leftCents))} <Returned entries={entries} />
        </Paragraph>
      )}
      <Along view={view} />
      {otherCents > 0 && <Paragraph>{t('moneyOther', amount(otherCents))}</Paragraph>}
      {entries.length > 0 && <AccountTable entries={entries} />}
    </section>
  );
}

/** What was not needed, by where it went. */
function Returned({ entries }: Pick<ProjectView, 'entries'>) {
  const t = useTranslations('project');
  const locale = useLocale();
  return REST_DESTINATIONS.map((destination) => {
    const cents = entries.reduce((sum, one) => (one.destination === destination ? sum - one.cents : sum), 0);
    const where = t(`destination.${destination}`);
    return cents > 0 && `${t('page.moneyReturned', { amount: formatMoney(cents, locale), where })} `;
  });
}

/** Where money is that went along to a next round. */
function Along({ view: { along, district } }: { readonly view: ProjectView }) {
  const t = useTranslations('project.page');
  if (along === null) return null;
  const { taken, idea } = along;
  if (!idea) return <Paragraph>{t(taken ? 'alongTaken' : 'alongWaits')}</Paragraph>;
  const href = `/wijk/${district.slug}/ideeen/${idea.number}?ronde=${encodeURIComponent(idea.roundId)}`;
  return (
    <Paragraph>
      {t.rich('alongIdea', {
        number: String(idea.number),
        round: idea.title,
        link: (chunks) => <TextLink href={href}>{chunks}</TextLink>,
      })}
    </Paragraph>
  );
}

/** Every line of an account, with what could still be paid after it. */
export function AccountTable({ entries }: { readonly entries: readonly EntryView[] }) {
  const t = useTranslations('project');
  const locale = useLocale();
  let left = 0;
  const lines = entries.map((entry) => {
    left += entry.cents;
    return { ...entry, left };
  });
  return (
    <div className="wc-scroll">
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">{t('page.table')}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {(['tableDay', 'tableWhat', 'tableAmount', 'tableLeft'] as const).map((column, i) => (
              <th
                key={column}
                scope="col"
                className={`utrecht-table__header-cell${i > 1 ? ' wc-number-cell' : ''}`}
              >
                {t(`page.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {lines.map((line) => (
            <tr key={line.id} className="utrecht-table__row">
              <td className="utrecht-table__cell">{formatDate(line.on, locale)}</td>
              <td className="utrecht-table__cell">
                {line.destination === null
                  ? t(`entry.${line.kind}`)
                  : t('page.returnedTo', {
                      entry: t(`entry.${line.kind}`),
                      where: t(`destination.${line.destination}`),
                    })}
                {line.text && <div className="wc-card__meta">{line.text}</div>}
              </td>
              <td className="utrecht-table__cell wc-number-cell">{formatMoney(line.cents, locale)}</td>
              <td className="utrecht-table__cell wc-number-cell">{formatMoney(line.left, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
