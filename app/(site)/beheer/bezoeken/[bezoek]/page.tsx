import { getLocale, getTranslations } from 'next-intl/server';
import {
  changeContactAction,
  publishVisitAction,
  removeVisitAction,
  saveVisitAction,
} from '@/app/actions/visits';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Badge } from '@/components/ui/Badge';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { visitHref } from '@/components/visit/links';
import { StaffPoints, StaffPromises } from '@/components/visit/StaffLists';
import { ContactForm, PublishVisit, RemoveVisit } from '@/components/visit/VisitActs';
import { VisitForm } from '@/components/visit/VisitForm';
import { formatDate } from '@/lib/format';
import type { StaffVisit } from '@/lib/usecases/visits/manage-visits';
import { readStaffVisit, VisitFrame } from '../VisitFrame';

interface PageProps {
  readonly params: Promise<{ readonly bezoek: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations('visit.staff');
  return { title: t('title') };
}

/** One visit: what it was about, what was heard and what was promised. */
export default async function StaffVisitPage({ params }: PageProps) {
  const [t, found] = await Promise.all([
    getTranslations('visit.staff'),
    params.then(({ bezoek }) => readStaffVisit(bezoek)),
  ]);
  return (
    <VisitFrame found={found} title={found.ok ? found.value.visit.title : t('title')}>
      {(visit) => <Visit found={visit} />}
    </VisitFrame>
  );
}

async function Visit({ found }: { readonly found: StaffVisit }) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations('visit.staff'),
    getTranslations('visit.kind'),
    getLocale(),
  ]);
  const { visit, district } = found;
  return (
    <>
      <p className="wc-muted">
        {t('line', { district: district.name, date: formatDate(visit.on, locale), kind: kinds(visit.kind) })}{' '}
        <Badge>{t(visit.published ? 'published' : 'draft')}</Badge>
      </p>
      {visit.published && (
        <>
          <Paragraph>{t('fixed')}</Paragraph>
          <Paragraph>
            <TextLink href={visitHref(visit)}>{t('publicPage')}</TextLink>
          </Paragraph>
        </>
      )}
      <StaffPromises {...found} />
      <StaffPoints {...found} />
      <ClientMessages paths={['visit.staff', 'visit.kind', 'visit.error', 'visit.problem']}>
        {visit.published ? <Contact found={found} /> : <Draft found={found} />}
      </ClientMessages>
    </>
  );
}

/** Of a published visit only this changes in its place. */
async function Contact({ found: { visit } }: { readonly found: StaffVisit }) {
  const t = await getTranslations('visit.staff');
  return (
    <section className="wc-section" aria-labelledby="contact">
      <Heading level={2} id="contact">
        {t('contactTitle')}
      </Heading>
      <ContactForm visit={visit.id} contact={visit.contact} action={changeContactAction} />
    </section>
  );
}

async function Draft({ found: { visit, district } }: { readonly found: StaffVisit }) {
  const t = await getTranslations('visit.staff');
  return (
    <>
      <section className="wc-section" aria-labelledby="openbaar">
        <Heading level={2} id="openbaar">
          {t('publishTitle')}
        </Heading>
        <Paragraph>{t('publishWhat')}</Paragraph>
        <PublishVisit visit={visit.id} action={publishVisitAction} />
      </section>
      <section className="wc-section" aria-labelledby="gegevens">
        <Heading level={2} id="gegevens">
          {t('facts')}
        </Heading>
        <VisitForm id={visit.id} districts={[district]} filled={visit} action={saveVisitAction} />
        <RemoveVisit visit={visit.id} action={removeVisitAction} />
      </section>
    </>
  );
}
