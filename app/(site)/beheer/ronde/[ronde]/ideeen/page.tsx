import { getLocale, getTranslations } from 'next-intl/server';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { Alert } from '@/components/ui/Alert';
import { Badge } from '@/components/ui/Badge';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatMoney } from '@/lib/format';
import { listStaffIdeas, type StaffIdeas } from '@/lib/usecases/ideas/manage-ideas';
import '@/components/staff/setup/setup.css';

interface PageProps {
  readonly params: Promise<{ ronde: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('ideas');
  return { title: t('title') };
}

export default async function IdeasPage({ params }: PageProps) {
  const [{ ronde }, t] = await Promise.all([params, getTranslations('ideas')]);
  const actor = await currentActor();
  const found = await listStaffIdeas(actor, ronde);
  return (
    <>
      {found.ok && found.value.round.sample && <SampleNotice />}
      <div className="wc-page wc-gutter">
        <Paragraph>
          <TextLink href={found.ok ? `/beheer/ronde/${ronde}` : '/beheer'}>{t('toRound')}</TextLink>
        </Paragraph>
        <Heading level={1}>{t('title')}</Heading>
        {found.ok ? (
          <Ideas found={found.value} />
        ) : (
          <Paragraph>{actor.kind === 'staff' ? t('notYours') : t('signIn')}</Paragraph>
        )}
      </div>
    </>
  );
}

async function Ideas({ found }: { readonly found: StaffIdeas }) {
  const [t, common, locale] = await Promise.all([
    getTranslations('ideas'),
    getTranslations('common.ideaStatus'),
    getLocale(),
  ]);
  const { round, ideas, fixed } = found;
  const waiting = ideas.filter(({ status }) => status === 'submitted').length;
  return (
    <>
      <Paragraph lead>{t('count', { title: round.title, count: ideas.length, waiting })}</Paragraph>
      {fixed ? (
        <Alert kind="info">{t('fixed')}</Alert>
      ) : (
        <ButtonLink href={`/beheer/ronde/${round.id}/ideeen/nieuw`}>{t('newTitle')}</ButtonLink>
      )}
      <div className="wc-scroll">
        <table className="utrecht-table">
          <caption className="utrecht-table__caption">{t('title')}</caption>
          <thead className="utrecht-table__header">
            <tr className="utrecht-table__row">
              {(['number', 'idea', 'status', 'cost'] as const).map((column) => (
                <th key={column} scope="col" className="utrecht-table__header-cell">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {ideas.map(({ number, title, status, costCents }) => (
              <tr key={number} className="utrecht-table__row">
                <td className="utrecht-table__cell wc-number-cell">{number}</td>
                <th scope="row" className="utrecht-table__cell">
                  <TextLink href={`/beheer/ronde/${round.id}/ideeen/${number}`}>{title}</TextLink>
                </th>
                <td className="utrecht-table__cell">
                  <Badge>{common(status)}</Badge>
                </td>
                <td className="utrecht-table__cell wc-number-cell">{formatMoney(costCents, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
