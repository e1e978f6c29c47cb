import { getLocale, getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/Badge';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { formatDate } from '@/lib/format';
import { listStaffSurveys, type StaffSurveys } from '@/lib/usecases/survey/get-survey';
import { StaffFrame } from '../StaffFrame';
import '@/components/staff/setup/setup.css';
import '@/components/survey/survey.css';

export async function generateMetadata() {
  const t = await getTranslations('survey.staff');
  return { title: t('title') };
}

/** All waves of the districts of this member of staff. */
export default async function SurveysPage() {
  const [t, actor] = await Promise.all([getTranslations('survey.staff'), currentActor()]);
  const found = await listStaffSurveys(actor);
  return (
    <StaffFrame
      title={t('title')}
      back={{ href: '/beheer', text: t('back') }}
      sample={found.ok && found.value.waves.some(({ sample }) => sample)}
      refused={found.ok ? null : actor.kind === 'staff' ? t('notYours') : t('signIn')}
    >
      {found.ok && <Waves {...found.value} />}
    </StaffFrame>
  );
}

async function Waves({ waves, districts }: StaffSurveys) {
  const [t, states, locale] = await Promise.all([
    getTranslations('survey.staff'),
    getTranslations('survey.state'),
    getLocale(),
  ]);
  return (
    <>
      <Paragraph lead>{t('lead')}</Paragraph>
      {waves.length === 0 ? (
        <Paragraph>{t('none')}</Paragraph>
      ) : (
        <div className="wc-survey__table">
          <table className="utrecht-table">
            <thead>
              <tr>
                {(['wave', 'district', 'period', 'state'] as const).map((name) => (
                  <th key={name} scope="col" className="utrecht-table__header-cell">
                    {t(`column.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {waves.map(({ id, title, district, opensOn, closesOn, state }) => (
                <tr key={id}>
                  <th scope="row">
                    <TextLink href={`/beheer/vragenlijst/${id}`}>{title}</TextLink>
                  </th>
                  <td>{district.name}</td>
                  <td>
                    {t('period', { from: formatDate(opensOn, locale), until: formatDate(closesOn, locale) })}
                  </td>
                  <td>
                    <Badge>{states(state)}</Badge>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Heading level={2}>{t('new')}</Heading>
      <p className="wc-setup__acts">
        {districts.map(({ slug, name }) => (
          <ButtonLink key={slug} href={`/beheer/vragenlijst/nieuw?wijk=${slug}`}>
            {t('newFor', { district: name })}
          </ButtonLink>
        ))}
      </p>
    </>
  );
}
