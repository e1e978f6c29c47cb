import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { bringInAction, nearbyIdeasAction } from '@/app/actions/propose';
import { firstValues, type SearchParams } from '@/components/district/searchParams';
import { ClientMessages } from '@/components/layout/ClientMessages';
import { SampleNotice } from '@/components/layout/SampleNotice';
import { NotOpen } from '@/components/propose/NotOpen';
import { ProposeIdea } from '@/components/propose/ProposeIdea';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { getBaseMap } from '@/lib/usecases/areas/base-map';
import { getProposalPlace } from '@/lib/usecases/ideas/bring-in-place';
import '@/components/staff/setup/setup.css';
import '@/components/propose/propose.css';

interface PageProps {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

async function read({ params, searchParams }: PageProps) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  return getProposalPlace(slug, firstValues(search).get('ronde'));
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const [place, t] = await Promise.all([read(props), getTranslations('propose')]);
  return { title: place ? t('metaTitle', { district: place.district.name }) : t('title') };
}

export default async function BringInPage(props: PageProps) {
  const [place, t] = await Promise.all([read(props), getTranslations('propose')]);
  if (!place) notFound();
  const { district, open } = place;
  return (
    <>
      {place.sample && <SampleNotice />}
      <div className="wc-page wc-text wc-propose">
        <Paragraph>
          <TextLink href={`/wijk/${district.slug}`}>{t('back', { district: district.name })}</TextLink>
        </Paragraph>
        <Heading level={1}>{t('title')}</Heading>
        {open ? (
          <>
            <noscript>
              <Paragraph>{t('noScript')}</Paragraph>
            </noscript>
            <ClientMessages
              paths={[
                'propose',
                'ideas.problem',
                'common.theme',
                'district.map',
                'vote.codeProblem',
                'help.photos',
                'help.address',
              ]}
            >
              <ProposeIdea
                open={open}
                district={district.slug}
                baseMap={getBaseMap()}
                bringIn={bringInAction}
                findSimilar={nearbyIdeasAction}
                intro={
                  <>
                    <Paragraph lead>{t('lead')}</Paragraph>
                    <Paragraph>{t('needed', { count: open.needed })}</Paragraph>
                    <Paragraph>{t('rules')}</Paragraph>
                    <Paragraph>{t('help')}</Paragraph>
                  </>
                }
              />
            </ClientMessages>
          </>
        ) : (
          <NotOpen place={place} />
        )}
      </div>
    </>
  );
}
