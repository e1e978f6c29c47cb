import { getLocale, getTranslations } from 'next-intl/server';
import { loadQuestionnaireAction, surveyStepAction } from '@/app/actions/survey';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { CodesForm } from '@/components/survey/staff/CodesForm';
import { QuestionnaireForm } from '@/components/survey/staff/QuestionnaireForm';
import { Results } from '@/components/survey/staff/Results';
import { StepForm } from '@/components/survey/staff/StepForm';
import { Badge } from '@/components/ui/Badge';
import { ButtonLink } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { formatDate, groupThousands } from '@/lib/format';
import type { StaffSurvey } from '@/lib/usecases/survey/get-survey';
import { SurveyFrame } from '../SurveyFrame';
import '@/components/staff/setup/setup.css';
import '@/components/survey/survey.css';

export async function generateMetadata() {
  const t = await getTranslations('survey.staff');
  return { title: t('title') };
}

export default async function WavePage({ params }: { readonly params: Promise<{ meting: string }> }) {
  const { meting } = await params;
  return <SurveyFrame id={meting}>{(survey) => <Wave survey={survey} />}</SurveyFrame>;
}

const NEXT = { draft: 'open', open: 'close', closed: 'publish', published: null } as const;

async function Wave({ survey }: { readonly survey: StaffSurvey }) {
  const t = await getTranslations('survey.staff');
  const { id, state, results } = survey;
  const next = NEXT[state];
  return (
    <ClientMessages paths={['survey.summary', 'survey.staff', 'survey.measure']}>
      <Facts survey={survey} />
      <Links survey={survey} />
      {state !== 'draft' && (
        <section className="wc-section" aria-labelledby="antwoorden">
          <Heading level={2} id="antwoorden">
            {t('meter.title')}
          </Heading>
          <Meter survey={survey} />
        </section>
      )}
      {results && (
        <section className="wc-section" aria-labelledby="uitkomsten">
          <Heading level={2} id="uitkomsten">
            {t('results.title')}
          </Heading>
          <Results results={results} />
          <Paragraph>
            <TextLink href={`/raad?wijk=${survey.district.slug}`}>{t('results.toCouncil')}</TextLink>
          </Paragraph>
        </section>
      )}
      {state === 'draft' && (
        <>
          <section className="wc-section" aria-labelledby="codes">
            <Heading level={2} id="codes">
              {t('codes.title')}
            </Heading>
            <CodesForm survey={id} made={survey.invited} areas={survey.neighbourhoods} />
          </section>
          <section className="wc-section" aria-labelledby="vragen">
            <Heading level={2} id="vragen">
              {t('questions.title')}
            </Heading>
            <QuestionnaireForm survey={id} own={survey.ownQuestionnaire} action={loadQuestionnaireAction} />
          </section>
        </>
      )}
      {next && (
        <section className="wc-section" aria-labelledby="stap">
          <Heading level={2} id="stap">
            {t('step.title')}
          </Heading>
          <StepForm key={next} survey={id} step={next} action={surveyStepAction} />
        </section>
      )}
    </ClientMessages>
  );
}

async function Facts({ survey }: { readonly survey: StaffSurvey }) {
  const [t, states, scopes, locale] = await Promise.all([
    getTranslations('survey.staff'),
    getTranslations('survey.state'),
    getTranslations('survey.scope'),
    getLocale(),
  ]);
  const { district, wave, state, opensOn, closesOn, questionnaire, scope, population, invited } = survey;
  return (
    <>
      <Paragraph lead>
        {t('waveOf', { number: String(wave), district: district.name })} <Badge>{states(state)}</Badge>
      </Paragraph>
      <Paragraph>
        {t('period', { from: formatDate(opensOn, locale), until: formatDate(closesOn, locale) })}
      </Paragraph>
      <Paragraph>
        {t('who', {
          scope: scopes(scope),
          population: population === null ? t('notKnown') : groupThousands(population, locale),
          letters: groupThousands(invited, locale),
        })}
      </Paragraph>
      <Paragraph>
        {t('asked', {
          name: `${questionnaire.title[locale]} (${questionnaire.version})`,
          scale: questionnaire.scaleVersion,
        })}
      </Paragraph>
    </>
  );
}

async function Links({ survey: { id, state } }: { readonly survey: StaffSurvey }) {
  const t = await getTranslations('survey.staff');
  const at = (rest: string) => `/beheer/vragenlijst/${id}/${rest}`;
  return (
    <p className="wc-setup__acts">
      {state !== 'published' && <ButtonLink href={at('instellingen')}>{t('settings')}</ButtonLink>}
      {state === 'open' && <ButtonLink href={at('papier')}>{t('paper.title')}</ButtonLink>}
      {state !== 'draft' && <ButtonLink href={at('antwoorden')}>{t('open.title')}</ButtonLink>}
    </p>
  );
}

async function Meter({ survey: { meter, invited } }: { readonly survey: StaffSurvey }) {
  const [t, locale] = await Promise.all([getTranslations('survey.staff.meter'), getLocale()]);
  const counts = {
    answers: groupThousands(meter.answers, locale),
    letters: groupThousands(invited, locale),
    paper: groupThousands(meter.paper, locale),
  };
  return (
    <>
      <Paragraph>{meter.exact ? t('exact', counts) : t('open', counts)}</Paragraph>
      <Paragraph>{t('enough')}</Paragraph>
    </>
  );
}
