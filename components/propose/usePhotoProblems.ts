import { useTranslations } from 'next-intl';
import type { FieldError } from '../staff/form/ErrorList';
import { altFieldId, photoFault } from './photos/PhotoField';
import type { ChosenPhoto } from './photos/types';

/** What is wrong with photos that were chosen, as a list that leads to their fields. */
export function usePhotoProblems(photos: readonly ChosenPhoto[]): readonly FieldError[] {
  const t = useTranslations('help.photos.error');
  return photos.flatMap((photo) => {
    const fault = photoFault(photo);
    return fault ? [{ field: altFieldId(photo), message: t(fault) }] : [];
  });
}
