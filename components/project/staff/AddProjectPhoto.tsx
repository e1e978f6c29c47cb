'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MOST_ALT } from '@/lib/domain/photo';
import { PHOTO_MOMENTS, type PhotoMoment } from '@/lib/domain/project/words';
import { ChooseFile } from '../../propose/photos/ChooseFile';
import { FilePreview } from '../../propose/photos/FilePreview';
import { CheckedField } from '../../staff/form/CheckedField';
import { ErrorList } from '../../staff/form/ErrorList';
import { RadioGroup } from '../../staff/form/RadioGroup';
import { Button } from '../../ui/Button';
import { useSay } from './ActSection';
import { PHOTO_FIELDS, useProjectPhoto } from './useProjectPhoto';

interface AddProjectPhotoProps {
  readonly project: string;
  /** Photos of one moment. */
  readonly most: number;
}

/** Chooses, describes and places one photo of before, during or after. */
export function AddProjectPhoto({ project, most }: AddProjectPhotoProps) {
  const t = useTranslations('project');
  const say = useSay();
  const [file, setFile] = useState<File | null>(null);
  const { busy, said, send } = useProjectPhoto(project, most, () => {
    setFile(null);
    say(t('form.photoSent'));
  });
  return (
    <div className="wc-setup">
      {said && <ErrorList title={t('form.summary')} attempt={said} errors={[said]} />}
      <ChooseFile id="project-photo-file" disabled={busy} onChoose={setFile} />
      {file && (
        <Described
          file={file}
          busy={busy}
          errorAt={(field) => (said?.field === field ? said.message : undefined)}
          onSend={(alt, moment) => void send({ file, alt, moment })}
        />
      )}
    </div>
  );
}

interface DescribedProps {
  readonly file: File;
  readonly busy: boolean;
  readonly errorAt: (field: string) => string | undefined;
  readonly onSend: (alt: string, moment: PhotoMoment | null) => void;
}

/** The chosen file with what has to be said about it. */
function Described({ file, busy, errorAt, onSend }: DescribedProps) {
  const t = useTranslations('project');
  const photos = useTranslations('help.photos');
  const [alt, setAlt] = useState('');
  const [moment, setMoment] = useState<PhotoMoment | null>(null);
  return (
    <form
      noValidate
      className="wc-setup"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(alt, moment);
      }}
    >
      <div>
        <FilePreview file={file} alt={photos('chosen')} />
        <p className="wc-small">{file.name}</p>
      </div>
      <RadioGroup
        id={PHOTO_FIELDS.moment}
        name="moment"
        legend={t('form.photoMoment')}
        error={errorAt(PHOTO_FIELDS.moment)}
        options={PHOTO_MOMENTS.map((value) => ({ value, label: t(`moment.${value}`) }))}
        value={moment}
        onChange={setMoment}
      />
      <CheckedField
        id={PHOTO_FIELDS.alt}
        label={t('form.photoAlt')}
        hint={photos('altHint')}
        error={errorAt(PHOTO_FIELDS.alt)}
        maxLength={MOST_ALT}
        autoComplete="off"
        value={alt}
        onChange={(event) => setAlt(event.target.value)}
      />
      <p className="wc-setup__acts">
        <Button type="submit" look="secondary" disabled={busy}>
          {t('form.photoSend')}
        </Button>
      </p>
    </form>
  );
}
