import { useTranslations } from 'next-intl';
import type { FiguresForMargins } from '@/lib/domain/survey/cbs-margins';
import type { Questionnaire } from '@/lib/domain/survey/questionnaire';
import { Button } from '../../ui/Button';
import { Paragraph } from '../../ui/Text';
import { useWording } from '../QuestionField';

interface CbsOfferProps {
  readonly offer: FiguresForMargins;
  readonly questionnaire: Questionnaire;
  readonly taken: boolean;
  readonly onTake: () => void;
}

/** Which margins the key figures of the district fill in, what they count, and which they cannot. */
export function CbsOffer({ offer, questionnaire, taken, onTake }: CbsOfferProps) {
  const t = useTranslations('survey.staff.cbs');
  const say = useWording();
  const labelOf = (id: string) => {
    const margin = questionnaire.margins.find((one) => one.id === id);
    return margin ? say(margin.label) : id;
  };
  return (
    <>
      <Paragraph>{t('lead', { source: offer.source })}</Paragraph>
      <ul>
        {offer.found.map(({ id, countedAs }) => (
          <li key={id}>{t(`found.${countedAs}`, { margin: labelOf(id) })}</li>
        ))}
        {offer.missing.map((id) => (
          <li key={id}>{t('missing', { margin: labelOf(id) })}</li>
        ))}
      </ul>
      {offer.found.length > 0 && (
        <p>
          <Button type="button" onClick={onTake}>
            {t('take')}
          </Button>
        </p>
      )}
      <p role="status">{taken ? t('taken') : ''}</p>
    </>
  );
}
