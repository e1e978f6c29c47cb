import { getTranslations } from 'next-intl/server';
import { makeFundAction } from '@/app/actions/fund';
import { firstValues, type SearchParams } from '@/components/district/searchParams';
import { FundEditor } from '@/components/fund/setup/FundEditor';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { Heading } from '@/components/ui/Heading';
import { TextLink } from '@/components/ui/Text';
import { currentActor } from '@/lib/auth';
import { getNewFund } from '@/lib/usecases/fund/new-fund';
import { StaffFrame } from '../../StaffFrame';
import '@/components/staff/setup/setup.css';
import '@/components/fund/fund.css';

interface PageProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata() {
  const t = await getTranslations('fund.staff');
  return { title: t('new') };
}

/** Making a fund: first the district, then everything with what is usual filled in. */
export default async function NewFundPage({ searchParams }: PageProps) {
  const [search, t] = await Promise.all([searchParams, getTranslations('fund.staff')]);
  const actor = await currentActor();
  const found = await getNewFund(actor, firstValues(search).get('wijk'), new Date());
  return (
    <StaffFrame
      title={t('new')}
      back={{ href: '/beheer/wijkteam', text: t('toFunds') }}
      refused={found.ok ? null : t(actor.kind === 'staff' ? 'notYours' : 'signIn')}
    >
      {found.ok &&
        (found.value.chosen ? (
          <ClientMessages paths={['fund.staff']}>
            <FundEditor
              subject={{ district: found.value.chosen.slug, year: found.value.chosen.year }}
              filled={found.value.chosen.form}
              level={2}
              fixed={false}
              action={makeFundAction}
            />
          </ClientMessages>
        ) : (
          <>
            <Heading level={2}>{t('choose')}</Heading>
            <ul>
              {found.value.districts.map(({ slug, name }) => (
                <li key={slug}>
                  <TextLink href={`/beheer/wijkteam/nieuw?wijk=${slug}`}>{name}</TextLink>
                </li>
              ))}
            </ul>
          </>
        ))}
    </StaffFrame>
  );
}
