'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/Button';
import { LetterDrawing } from './LetterDrawing';
import { useCamera } from './useCamera';

/** The device's own camera, on only while somebody scans. Where it cannot, the code field is always beside it. */
export function CameraScan({ onText }: { readonly onText: (text: string) => void }) {
  const t = useTranslations('desk.kiosk.camera');
  const { state, video, start, stop } = useCamera(onText);
  return (
    <>
      {state === 'on' ? (
        <video ref={video} className="wc-kiosk__video" muted playsInline aria-label={t('picture')} />
      ) : (
        <LetterDrawing />
      )}
      <p role="status">
        {state === 'on' && t('hold')}
        {state === 'refused' && t('refused')}
        {state === 'unread' && t('unread')}
        {state === 'absent' && t('absent')}
      </p>
      {state === 'on' ? (
        <Button onClick={stop}>{t('stop')}</Button>
      ) : (
        state !== 'absent' && <Button onClick={() => void start()}>{t('start')}</Button>
      )}
    </>
  );
}
