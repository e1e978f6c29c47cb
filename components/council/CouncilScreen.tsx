import { useTranslations } from 'next-intl';
import { OnThisPage } from '@/components/outcome/OnThisPage';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { BLOCKS, type Block, INDICATOR_IDS, INDICATORS } from '@/lib/domain/indicators';
import { AreaCards, type CardArea } from './AreaCards';
import { Chooser, type DistrictChoice } from './Chooser';
import type { CouncilChoice } from './choice';
import { InShort } from './InShort';
import { NeighbourhoodBlock } from './NeighbourhoodBlock';
import { PageActions } from './PageActions';
import { Tile } from './Tile';
import './council.css';
import './dark.css';

interface CouncilScreenProps {
  readonly choice: CouncilChoice;
  readonly choices: readonly DistrictChoice[];
  readonly areas: readonly CardArea[];
  readonly references: readonly CardArea[];
  readonly withoutReference: readonly string[];
}

const FRAGMENTS: Readonly<Record<Block, string>> = {
  progress: 'klaar',
  money: 'geld',
  people: 'meedoen',
  cohesion: 'samenhang',
  context: 'wijk',
};
const NEIGHBOURHOODS = 'buurten';
const SHORT = 'kort';

/** What the council sees: first what was promised and done, then money, then people, per buurt, and what the district is. */
export function CouncilScreen(props: CouncilScreenProps) {
  const { choice, choices, areas, references, withoutReference } = props;
  const t = useTranslations('council');
  const blocks = BLOCKS.map((block) => ({ id: FRAGMENTS[block], label: t(`page.blocks.${block}`) }));
  const parts = [
    ...blocks.slice(0, -1),
    { id: NEIGHBOURHOODS, label: t('page.blocks.areas') },
    ...blocks.slice(-1),
  ];
  const block = (name: Block) => <BlockSection key={name} block={name} {...{ choice, areas, references }} />;
  return (
    <div className="wc-page wc-council">
      <Heading level={1}>{t('page.title')}</Heading>
      <Paragraph lead>{t('page.lead')}</Paragraph>
      <Paragraph>{t('page.public')}</Paragraph>
      <Paragraph>
        <TextLink href="/raad/bezoeken">{t('page.visits')}</TextLink>
      </Paragraph>
      {choices.length === 0 ? (
        <Paragraph>{t('page.none')}</Paragraph>
      ) : (
        <>
          <Chooser choice={choice} choices={choices} areas={areas} />
          {withoutReference.map((municipality) => (
            <Paragraph key={municipality}>{t('choose.noReference', { municipality })}</Paragraph>
          ))}
          <AreaCards areas={areas} references={references} />
          <PageActions choice={choice} />
          <InShort id={SHORT} areas={areas} />
          <OnThisPage parts={parts} />
          {BLOCKS.filter((name) => name !== 'context').map(block)}
          <NeighbourhoodBlock id={NEIGHBOURHOODS} areas={areas} choice={choice} />
          {block('context')}
        </>
      )}
    </div>
  );
}

interface BlockSectionProps extends Pick<CouncilScreenProps, 'choice' | 'areas' | 'references'> {
  readonly block: Block;
}

function BlockSection({ block, ...rest }: BlockSectionProps) {
  const t = useTranslations('council.page.blocks');
  const id = FRAGMENTS[block];
  return (
    <section className="wc-section" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {t(block)}
      </Heading>
      {INDICATOR_IDS.filter((one) => INDICATORS[one].block === block).map((one) => (
        <Tile key={one} indicator={INDICATORS[one]} {...rest} />
      ))}
    </section>
  );
}
