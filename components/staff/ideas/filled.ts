import type { Idea, IdeaTheme } from '@/lib/domain/idea';
import type { IdeaForm } from '@/lib/domain/idea-form';
import { amountText } from '../../ballot/amountText';

type Filled = Omit<IdeaForm, 'theme'> & { readonly theme: IdeaTheme };

/** An idea as its form's boxes hold it. */
export function filledFromIdea(idea: Idea): Filled {
  return {
    title: idea.title,
    summary: idea.summary,
    contact: idea.contact,
    theme: idea.theme,
    cost: amountText(idea.costCents, 'nl'),
    cofunding: idea.cofundingCents === 0 ? '' : amountText(idea.cofundingCents, 'nl'),
    organiser: idea.organiser,
    maintainer: idea.maintainer ?? '',
    lat6: idea.position ? String(idea.position.lat6) : '',
    lon6: idea.position ? String(idea.position.lon6) : '',
    neighbourhood: idea.neighbourhoodCode ?? '',
  };
}

export const EMPTY_IDEA: Filled = {
  title: '',
  summary: '',
  contact: '',
  theme: 'other',
  cost: '',
  cofunding: '',
  organiser: '',
  maintainer: '',
  lat6: '',
  lon6: '',
  neighbourhood: '',
};
